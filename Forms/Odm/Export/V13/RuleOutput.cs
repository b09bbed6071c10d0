namespace Forms.Odm.Export.V13;

/// <summary>Writes units, conditions, methods and what is left of the definitions as ODM 1.3.2 has them.</summary>
internal sealed class RuleOutput(OdmOutput output, WrittenOids oids)
{
    public void MeasurementUnit(MeasurementUnit unit) => output.Element("MeasurementUnit", unit.Vendor,
        [oids.Of<MeasurementUnit>("OID", unit.Oid), OutAttribute.Required("Name", unit.Name)],
        () =>
        {
            output.Texts("Symbol", unit.Symbol, isRequired: true);
            output.Aliases(unit.Aliases);
        });

    public void ConditionDef(ConditionDef condition) => output.Element("ConditionDef", condition.Vendor,
        [oids.Of<ConditionDef>("OID", condition.Oid), OutAttribute.Named("Name", condition.Name, condition.Oid)],
        () =>
        {
            output.Texts("Description", condition.Description, isRequired: true);
            output.FormalExpressions(condition.FormalExpressions);
            output.Aliases(condition.Aliases);
        });

    public void MethodDef(MethodDef method) => output.Element("MethodDef", method.Vendor,
    [
        oids.Of<MethodDef>("OID", method.Oid),
        OutAttribute.Named("Name", method.Name, method.Oid),
        new("Type", method.Type, value => value is "Computation" or "Imputation" or "Transpose" or "Other"),
    ],
    () =>
    {
        output.Texts("Description", method.Description, isRequired: true);
        output.FormalExpressions(method.FormalExpressions);
        output.Aliases(method.Aliases);
    });

    public void ImputationMethod(ImputationMethod method) =>
        output.TextElement("ImputationMethod", method.Vendor, [oids.Of<ImputationMethod>("OID", method.Oid)], method.Text);

    public void Presentation(Presentation presentation) =>
        output.TextElement("Presentation", presentation.Vendor, [oids.Of<Presentation>("OID", presentation.Oid), TextOutput.Language(presentation.Language)], presentation.Text);
}
