using Cdms.Entry.Api;
using Cdms.Entry.Texts;
using Microsoft.AspNetCore.Components;

namespace Cdms.Entry.Laboratories;

/// <summary>Which items say what reference ranges are picked by.</summary>
public sealed partial class SourcesPart
{
    private LaboratorySourcesAnswer? _settled;
    private string _sex = "", _birth = "", _age = "", _ageDate = "", _laboratory = "", _collected = "", _visit = "", _reason = "";
    private bool _asks;

    /// <summary>The study.</summary>
    [Parameter, EditorRequired]
    public string StudyOid { get; set; } = "";

    /// <summary>The reader may settle it.</summary>
    [Parameter]
    public bool MayManage { get; set; }

    private IEnumerable<(Text Label, string Value)> Shown => new[]
    {
        (LaboratoryTexts.SexItem, _sex), (LaboratoryTexts.BirthItem, _birth), (LaboratoryTexts.AgeItem, _age), (LaboratoryTexts.AgeDateItem, _ageDate),
        (LaboratoryTexts.LaboratoryItems, _laboratory), (LaboratoryTexts.CollectedItems, _collected), (LaboratoryTexts.VisitDateItems, _visit),
    }.Where(row => row.Item2.Length > 0);

    protected override Task OnParametersSetAsync() => DoAsync(async () => Show(await Api.GetAsync<LaboratorySourcesAnswer>($"{Paths.Study(StudyOid)}/laboratory-sources")));

    private Task<bool> SettleAsync() => DoAsync(async () => Show(await Api.PostAsync<LaboratorySourcesAnswer>($"{Paths.Study(StudyOid)}/laboratory-sources", new
    {
        sources = new
        {
            sexItemOid = Typed.Text(_sex), birthItemOid = Typed.Text(_birth), ageItemOid = Typed.Text(_age), ageDateItemOid = Typed.Text(_ageDate),
            laboratoryItemOids = Typed.List(_laboratory), collectedItemOids = Typed.List(_collected), visitDateItemOids = Typed.List(_visit),
        },
        reason = _reason, asksOutOfRange = _asks, seen = _settled!.Number,
    })));

    private void Show(LaboratorySourcesAnswer settled)
    {
        var sources = settled.Sources;
        (_settled, _asks, _reason) = (settled, settled.AsksOutOfRange, "");
        (_sex, _birth, _age, _ageDate) = (sources.SexItemOid ?? "", sources.BirthItemOid ?? "", sources.AgeItemOid ?? "", sources.AgeDateItemOid ?? "");
        (_laboratory, _collected, _visit) = (string.Join(' ', sources.LaboratoryItemOids), string.Join(' ', sources.CollectedItemOids), string.Join(' ', sources.VisitDateItemOids));
    }
}
