using Security.Audit;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Audit;

/// <summary>No table of the CDMS stays out of the trail unseen.</summary>
public sealed class AuditedTablesTests
{
    [Fact]
    public void Model_EveryTable_IsAuditedByANameOrLeftOutWithAReason()
    {
        using var db = CdmsSettings.CreateContext(DatabaseProvider.Sqlite, "Data Source=:memory:");

        Assert.Empty(AuditedTables.FindFaults(db.Model));
    }

    [Fact]
    public void Model_TablesOfTheCdms_AreAllAudited()
    {
        using var db = CdmsSettings.CreateContext(DatabaseProvider.Sqlite, "Data Source=:memory:");

        Assert.DoesNotContain(
            db.Model.GetEntityTypes().Where(entity => entity.ClrType.Namespace == "Cdms.Service.Domain"), entity => AuditedTables.LeftOut(db.Model).ContainsKey(entity.ClrType.Name));
    }
}
