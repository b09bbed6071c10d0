using System.Text;
using Builder.Service.Features.Studies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Tests.Builder.Studies;

/// <summary>What a large import leaves in memory.</summary>
public sealed class ImportMemoryTests
{
    [Fact]
    public async Task Read_LargeFile_CollectsOnceTheAnswerIsOut()
    {
        var response = new CompletedResponse();
        var question = new string('Q', (int)ImportMemory.WorthCollecting);

        await FormUpload.BindAsync(Request(OdmFiles.Study(question: question), response));
        var before = GC.CollectionCount(GC.MaxGeneration);
        await Assert.Single(response.Callbacks)();

        Assert.True(GC.CollectionCount(GC.MaxGeneration) > before);
    }

    [Fact]
    public async Task Read_SmallFile_DoesNotCollect()
    {
        var response = new CompletedResponse();

        await FormUpload.BindAsync(Request(OdmFiles.Study(), response));

        Assert.Empty(response.Callbacks);
    }

    [Fact]
    public async Task Read_AnyFile_HoldsDraftsAndNoDefinitions()
    {
        var upload = await FormUpload.BindAsync(Request(OdmFiles.Study(), new CompletedResponse()));

        var study = Assert.Single(upload.Studies);
        Assert.Empty(study.Definition.Forms);
        Assert.Equal("F.1", Assert.Single(study.Drafts).FormOid);
    }

    private static DefaultHttpContext Request(string odm, CompletedResponse response)
    {
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseFeature>(response);
        context.Request.ContentType = "application/xml";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(odm));
        return context;
    }

    /// <summary>A response that keeps what shall happen once it is out.</summary>
    private sealed class CompletedResponse : HttpResponseFeature
    {
        public List<Func<Task>> Callbacks { get; } = [];

        public override void OnCompleted(Func<object, Task> callback, object state) => Callbacks.Add(() => callback(state));
    }
}
