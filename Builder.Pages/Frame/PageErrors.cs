using Builder.Client;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace Builder.Pages.Frame;

/// <summary>Shows what went wrong while a page was made ready in the page's place; the frame stays.</summary>
public sealed class PageErrors : ErrorBoundary
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }
        builder.OpenComponent<ProblemNotice>(1);
        builder.AddComponentParameter(2, nameof(ProblemNotice.Fault), CurrentException);
        builder.CloseComponent();
    }

    // What the service refused is shown with its remedy; only what nobody expected belongs in the browser's log.
    protected override Task OnErrorAsync(Exception exception) =>
        exception is BuilderRefusedException or HttpRequestException ? Task.CompletedTask : base.OnErrorAsync(exception);
}
