using System.Globalization;
using Forms.Odm.Xml;

namespace Forms.Odm.Parts;

/// <summary>Takes an element apart: what ODM knows by name, and at the end the rest, so that nothing is lost.</summary>
internal sealed class OdmPart(OdmElement element, PartContext context)
{
    private readonly HashSet<object> _taken = [];

    public OdmElement Element => element;

    public PartContext Context => context;

    /// <summary>The element's text as it stands.</summary>
    public string OwnText()
    {
        _taken.Add(this);
        return element.OwnText();
    }

    /// <summary>An attribute; null where it is missing.</summary>
    public string? Optional(string name)
    {
        var value = element.Attribute(name);
        if (value is not null)
            _taken.Add(name);
        return value;
    }

    /// <summary>An OID that must not be missing or empty.</summary>
    public string Oid(string name)
    {
        var oid = Optional(name);
        if (string.IsNullOrWhiteSpace(oid))
            context.Report.Error(ImportFindings.EmptyOid, element, context.OwnerOid, $"{element.Name} has {(oid is null ? "no" : "an empty")} {name}; give it an OID.");
        else if (oid.Length > FormStructure.MaxOidLength)
            context.Report.Error(ImportFindings.OidTooLong, element, context.OwnerOid, $"{element.Name} has a {name} of {oid.Length} characters, more than {FormStructure.MaxOidLength}; shorten it.");
        return oid ?? "";
    }

    /// <summary>An attribute that ODM demands; told where it is missing, and read as empty.</summary>
    public string Required(string name)
    {
        if (Optional(name) is { } value)
            return value;
        context.Report.Warn(ImportFindings.MissingValue, element, context.OwnerOid, $"{element.Name} has no {name}; it is read as empty.");
        return "";
    }

    /// <summary>A name; told where it is empty.</summary>
    public string Name()
    {
        var name = Optional("Name") ?? "";
        if (string.IsNullOrWhiteSpace(name))
            context.Report.Tell(FindingSeverity.Warning, ImportFindings.EmptyName, element.Name, element.Line, element.Column, count => $"{count} {element.Name} without a name; kept so.");
        return name;
    }

    /// <summary>xml:lang as written.</summary>
    public string? Language()
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute is not { Name: "lang", Namespace: OdmNames.XmlNamespace })
                continue;
            _taken.Add(attribute);
            return attribute.Value;
        }
        return null;
    }

    /// <summary>Yes or No; another value is kept aside.</summary>
    public bool? YesNo(string name)
    {
        bool? flag = element.Attribute(name) switch { "Yes" => true, "No" => false, _ => null };
        if (flag is not null)
            _taken.Add(name);
        return flag;
    }

    /// <summary>A whole number; another value is kept aside.</summary>
    public int? Integer(string name)
    {
        if (!int.TryParse(element.Attribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return null;
        _taken.Add(name);
        return number;
    }

    /// <summary>A decimal number; another value is kept aside.</summary>
    public decimal? Decimal(string name)
    {
        const NumberStyles Style = NumberStyles.Integer | NumberStyles.AllowDecimalPoint;
        var value = element.Attribute(name);
        // Beyond 28 characters a decimal could round, which would alter the value.
        if (value is null or { Length: > 28 } || !decimal.TryParse(value, Style, CultureInfo.InvariantCulture, out var number))
            return null;
        _taken.Add(name);
        return number;
    }

    /// <summary>A reference that must be there.</summary>
    public string Reference(string name, string target)
    {
        var oid = Oid(name);
        context.Refer(target, oid, element);
        return oid;
    }

    /// <summary>A reference that may be missing.</summary>
    public string? OptionalReference(string name, string target)
    {
        if (Optional(name) is not { } oid)
            return null;
        context.Refer(target, oid, element);
        return oid;
    }

    /// <summary>Every child of a name, in document order.</summary>
    public EquatableList<TRecord> Each<TRecord>(string name, Func<OdmPart, TRecord> read) =>
        Children(name).Select(child => read(Take(child))).ToEquatableList();

    /// <summary>The one child of a name; a second is kept aside.</summary>
    public TRecord? Single<TRecord>(string name, Func<OdmPart, TRecord> read)
        where TRecord : class =>
        Children(name).FirstOrDefault() is { } child ? read(Take(child)) : null;

    /// <summary>All that nobody took, kept as it came.</summary>
    public VendorContent Rest() => RestOf.Keep(element, context, _taken, ownText: _taken.Contains(this));

    private IEnumerable<OdmElement> Children(string name) =>
        element.Elements.Where(child =>
            string.Equals(child.Name, name, StringComparison.Ordinal)
            && string.Equals(child.Namespace, context.OdmNamespace, StringComparison.Ordinal));

    private OdmPart Take(OdmElement child)
    {
        _taken.Add(child);
        return new OdmPart(child, context);
    }
}
