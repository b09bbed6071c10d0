using Forms.Odm.Export.V13;

namespace Forms.Odm.Export.V20;

/// <summary>Writes conditions and methods as ODM 2.0 has them; both need a signature.</summary>
internal sealed class RuleOutput20(OdmOutput output, WrittenOids oids)
{
    public void ConditionDef(ConditionDef condition)
    {
        var native = new NativeContent(output, condition.Vendor, "MethodSignature");
        output.Element("ConditionDef", native.Rest,
        [
            oids.Of<ConditionDef>("OID", condition.Oid),
            OutAttribute.Named("Name", condition.Name, condition.Oid),
            Attributes20.KeptName("CommentOID"),
        ],
        () => Content(condition.Description, native, condition.FormalExpressions, condition.Aliases));
    }

    public void MethodDef(MethodDef method)
    {
        var native = new NativeContent(output, method.Vendor, "MethodSignature", "DocumentRef");
        output.Element("MethodDef", native.Rest,
        [
            oids.Of<MethodDef>("OID", method.Oid),
            OutAttribute.Named("Name", method.Name, method.Oid),
            new("Type", method.Type, static value => value is "Computation" or "Imputation" or "Preload" or "Transpose"),
            Attributes20.KeptName("CommentOID"),
        ],
        () =>
        {
            Content(method.Description, native, method.FormalExpressions, method.Aliases);
            native.Write("DocumentRef");
        });
    }

    private void Content(TranslatedTexts? description, NativeContent native, EquatableList<FormalExpression> expressions, EquatableList<Alias> aliases)
    {
        output.Texts("Description", description, isRequired: true);
        native.Write("MethodSignature");
        if (!native.Has("MethodSignature"))
            output.Added("MethodSignature");
        output.FormalExpressions(expressions);
        output.Aliases(aliases);
    }
}
