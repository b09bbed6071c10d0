using System.Xml;

namespace Forms.Odm.Xml;

/// <summary>Says what an XML error means to the person who sent the file.</summary>
internal static class XmlFault
{
    public static OdmRefusedException Explain(XmlException fault, FileHead head, bool rootSeen)
    {
        if (!rootSeen)
        {
            if (head.IsBlank)
                return Refusal.Empty();
            if (!head.LooksLikeXml)
                return Refusal.NotXml(fault);
            if (IsAboutDtd(fault))
                return ExplainDtd(fault, head);
        }
        return Refusal.NotWellFormed(fault.Message, fault.LineNumber, fault.LinePosition, fault);
    }

    private static OdmRefusedException ExplainDtd(XmlException fault, FileHead head)
    {
        var (line, column) = head.DoctypePlace();
        return head.OldOdmVersion() is { } version
            ? Refusal.Version(version, line, column)
            : Refusal.Dtd(line, column, fault);
    }

    // XmlException tells its kind by words alone; the framework's words are English everywhere, and a test holds them.
    private static bool IsAboutDtd(XmlException fault) => fault.Message.Contains("DTD", StringComparison.Ordinal);
}
