using Sbom;

// Sbom DEPS FILE: writes the parts of a published service, as its deps.json names them, as CycloneDX.
if (args is not [var deps, { Length: > 0 } file] || !File.Exists(deps))
{
    Console.Error.WriteLine("usage: Sbom X.deps.json FILE. X.deps.json lies beside X.dll where it was published.");
    return 2;
}

File.WriteAllText(file, BillOfMaterials.Write(PublishedParts.Read(deps), new LicenceFiles()));
return 0;
