using Forms;
using Forms.Editing;
using Forms.Expressions;

namespace Tests.Forms.Editing;

/// <summary>A form with something of every kind, and edits of it that must succeed.</summary>
internal static class EditedForm
{
    public static FormDefinition Create()
    {
        var form = SmallForm.Create();
        return form with
        {
            FormDef = form.FormDef with
            {
                ItemGroupRefs = [.. form.FormDef.ItemGroupRefs, new ItemGroupRef { ItemGroupOid = "IG.2", OrderNumber = 2, CollectionExceptionConditionOid = "C.1" }],
                Vendor = new VendorContent { Attributes = [new VendorAttribute("urn:x", "layout", "two columns")] },
            },
            ItemGroupDefs =
            [
                .. form.ItemGroupDefs,
                new ItemGroupDef
                {
                    Oid = "IG.2", Name = "More", Repeating = true,
                    ItemRefs =
                    [
                        new ItemRef { ItemOid = "I.NOTE", OrderNumber = 1, CollectionExceptionConditionOid = "C.1" },
                        new ItemRef { ItemOid = "I.SUM", OrderNumber = 2, MethodOid = "M.1" },
                    ],
                },
            ],
            ItemDefs = [.. form.ItemDefs, new ItemDef { Oid = "I.NOTE", Name = "Note", DataType = "text" }, new ItemDef { Oid = "I.SUM", Name = "Sum", DataType = "integer", RangeChecks = [Check()] }],
            ConditionDefs = [new ConditionDef { Oid = "C.1", Name = "C", FormalExpressions = [Ours("[IG.VS].[I.SYSBP] > 200 or ( [I.POS]  =  'S' )"), new FormalExpression { Context = "Other", Text = "I.SYSBP" }] }],
            MethodDefs = [new MethodDef { Oid = "M.1", Name = "M", Type = "Computation", FormalExpressions = [Ours("count(each [IG.2]: [I.NOTE] is known)")] }],
        };
    }

    public static FormalExpression Ours(string text) => new() { Context = ExpressionLanguage.Context, Text = text };

    public static FormDefinition Made(this FormDefinition form, DraftEdit edit)
    {
        var result = edit.Apply(form);
        Assert.True(result.IsMade, result.Refusal?.Text);
        return result.Form;
    }

    public static EditRefusal Refused(this FormDefinition form, DraftEdit edit, string code)
    {
        var result = edit.Apply(form);
        Assert.False(result.IsMade);
        Assert.Equal(code, result.Refusal.Code);
        Assert.NotEmpty(result.Refusal.Text);
        return result.Refusal;
    }

    public static FormDefinition Renamed(this FormDefinition form, string name) => form with { FormDef = form.FormDef with { Name = name } };

    public static string Json(this FormDefinition form) => System.Text.Encoding.UTF8.GetString(CanonicalJson.Serialize(form));

    public static IEnumerable<string> ItemsOf(this FormDefinition form, string groupOid) => form.ItemGroupDefs.Single(group => group.Oid == groupOid).ItemRefs.InOrder().Select(reference => reference.ItemOid);

    private static RangeCheck Check() => new() { SoftHard = "Hard", FormalExpressions = [Ours("[I.SUM] >= 0")] };
}
