using AsyncApi;

// AsyncApi FILE: writes the AsyncAPI document of the topics.
if (args is not [{ Length: > 0 } file])
{
    Console.Error.WriteLine("usage: AsyncApi FILE, such as docs/asyncapi.yaml");
    return 2;
}

File.WriteAllText(file, YamlText.Write(AsyncApiDocument.Create()));
return 0;
