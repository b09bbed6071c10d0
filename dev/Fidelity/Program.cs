using Fidelity.Pages;

// Fidelity CORPUS PAGE: writes the page; 2 when it is not told where.
if (args is not [var corpus, var page] || !Directory.Exists(corpus))
{
    Console.Error.WriteLine("usage: Fidelity CORPUS_FOLDER PAGE");
    return 2;
}

await File.WriteAllTextAsync(page, await FidelityPage.BuildAsync(corpus));
return 0;
