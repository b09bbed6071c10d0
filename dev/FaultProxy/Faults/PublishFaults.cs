using System.Text;
using System.Xml.Linq;
using FaultProxy.Calls;

namespace FaultProxy.Faults;

/// <summary>Lets single messages of a PublishBatch fail, and alters texts of Publish and PublishBatch.</summary>
internal sealed class PublishFaults(FaultDice dice, Upstream upstream)
{
    private const string Entries = "PublishBatchRequestEntries";
    private static readonly XNamespace Ns = Refusals.SnsNamespace;

    public async Task<Reply> SendAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var form = new QueryForm(call.Text);
        var members = form.MembersOf(Entries);
        var refused = members.Where(_ => dice.Hits(FaultKind.PartlyFailed, call.Action)).ToList();
        List<FailedEntry> failed = [.. refused.Select(member => FailedEntry.Internal(form[member + "Id"] ?? ""))];
        // The numbers of the others keep their gaps: entries are told apart by Id.
        form.Remove(refused);
        var altered = false;
        foreach (var text in members.Count == 0 ? ["Message"] : members.Except(refused, StringComparer.Ordinal).Select(member => member + "Message"))
            altered |= Alter(call.Action, form, text);

        if (failed.Count == 0)
            return await upstream.SendAsync(altered ? call.With(form.ToString()) : call, cancellationToken);
        if (failed.Count == members.Count)
            return Report(Empty(call.Action), failed);
        var reply = await upstream.SendAsync(call.With(form.ToString()), cancellationToken);
        return reply.IsSuccess ? Report(reply, failed) : reply;
    }

    private bool Alter(string action, QueryForm form, string name)
    {
        if (form[name] is not { } text || dice.Plan.RateOf(FaultKind.Altered) == 0 || dice.Plan.Alter(text) is not { } other)
            return false;
        if (!dice.Hits(FaultKind.Altered, action))
            return false;
        form.Set(name, other);
        return true;
    }

    private static Reply Report(Reply reply, IEnumerable<FailedEntry> failed)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(reply.Body));
        document.Descendants(Ns + "Failed").Single().Add(failed.Select(failure => failure.ToXml(Ns)));
        return reply with { Body = Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)) };
    }

    private static Reply Empty(string action) => Reply.Of(200, "text/xml", new XElement(Ns + $"{action}Response",
        new XElement(Ns + $"{action}Result", new XElement(Ns + "Successful"), new XElement(Ns + "Failed")),
        new XElement(Ns + "ResponseMetadata", new XElement(Ns + "RequestId", Guid.NewGuid()))).ToString());
}
