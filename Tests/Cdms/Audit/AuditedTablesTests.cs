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
    public void Model_TablesOfTheCdmsThatAreLeftOut_AreThese()
    {
        using var db = CdmsSettings.CreateContext(DatabaseProvider.Sqlite, "Data Source=:memory:");

        Assert.Equal(["ChangeFeedRange", "FileContent", "ImportedKey", "ImportedRecord", "ItemChange", "ReceivedReleaseForm", "ReleasedStudy"], db.Model.GetEntityTypes().Where(entity => entity.ClrType.Namespace == "Cdms.Service.Domain")
            .Select(entity => entity.ClrType.Name).Where(AuditedTables.LeftOut(db.Model).ContainsKey).Order(StringComparer.Ordinal));
    }
}
