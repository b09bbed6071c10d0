using System.Text;
using Forms;
using Forms.Importing;
using Forms.XForms;

namespace Tests.Forms.XForms;

/// <summary>Small XForms, and how to read them.</summary>
internal static class XFormText
{
    /// <summary>A form <c>f</c> of these nodes, binds and controls.</summary>
    public static string Form(string nodes, string binds, string body, string more = "") => $"""
        <?xml version="1.0"?>
        <!-- <ODM> made by a test -->
        <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
        <h:head><h:title>Form</h:title><model>{more}<instance><data id="f" version="7">{nodes}<meta><instanceID/></meta></data></instance>{binds}</model></h:head>
        <h:body>{body}</h:body></h:html>
        """;

    public static Task<FormFileImport> ReadAsync(string xml, XFormReaderOptions? options = null) =>
        XFormReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(xml)), new("S.1", "Study"), options ?? XFormReaderOptions.Default, TestContext.Current.CancellationToken);

    public static async Task<FormDefinition> ReadFormAsync(string nodes, string binds, string body, string more = "") =>
        Assert.Single((await ReadAsync(Form(nodes, binds, body, more))).Study.Forms);

    public static Task<FileRefusedException> RefuseAsync(string xml, XFormReaderOptions? options = null) =>
        Assert.ThrowsAsync<FileRefusedException>(() => ReadAsync(xml, options));
}
