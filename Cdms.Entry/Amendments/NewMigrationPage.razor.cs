using Cdms.Entry.Api;
using Cdms.Entry.Keeping;
using Cdms.Entry.Texts;
using Microsoft.AspNetCore.Components;

namespace Cdms.Entry.Amendments;

/// <summary>Somebody makes a plan to move forms: which, to what, and what becomes of values whose place is another one.</summary>
public sealed partial class NewMigrationPage
{
    private MigrationDraft? _draft;
    private IReadOnlyList<(int Release, ProposalAnswer Proposal)>? _proposals;
    private Text? _lacks;
    private bool _looksAtProposal;

    [Parameter]
    public string StudyOid { get; set; } = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Shell Shell { get; set; } = null!;

    protected override Task OnParametersSetAsync() => Visitor.Session?.May("MigrateForms", StudyOid) is false ? Task.CompletedTask
        : DoAsync(async () => _draft = new(await Api.GetAsync<AmendmentsAnswer>($"{Paths.Study(StudyOid)}/amendments")));

    // Whoever compares by the keyboard or by ear goes on with what came of it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_looksAtProposal)
            return;
        _looksAtProposal = false;
        await Shell.FocusAsync("proposal");
    }

    private void Choose(object? formOid, int? to)
    {
        _draft!.Choose(formOid as string ?? "", to);
        (_proposals, _lacks) = (null, null);
    }

    private IReadOnlyList<(string Key, string Text)> SourceOptions(MigrationDraft draft) =>
        [.. draft.Sources.Select(source => (MigrationDraft.KeyOf(source.Release), Say[MigrationTexts.FromVersion, source.Release, source.Version, source.Forms]))];

    private async Task CompareAsync()
    {
        var draft = _draft!;
        _lacks = draft.ChosenSources.Count == 0 ? MigrationTexts.NoChoice : null;
        if (_lacks is not null)
            return;
        await DoAsync(async () =>
        {
            var proposals = new List<(int, ProposalAnswer)>();
            foreach (var from in draft.ChosenSources)
                proposals.Add((from, await Api.GetAsync<ProposalAnswer>(FormattableString.Invariant($"{Paths.Study(StudyOid)}/migrations/proposal?formOid={Uri.EscapeDataString(draft.FormOid)}&from={from}&to={draft.To}"))));
            (_proposals, _looksAtProposal) = (proposals, true);
            draft.Carries.Clear();
        });
    }

    private async Task PlanAsync()
    {
        var draft = _draft!;
        _lacks = draft.IsComplete ? null : MigrationTexts.ChooseAll;
        if (_lacks is not null)
            return;
        await DoAsync(async () =>
        {
            var plan = await Api.PostAsync<MigrationAnswer>($"{Paths.Study(StudyOid)}/migrations", draft.ToRequest());
            Navigation.NavigateTo(FormattableString.Invariant($"studies/{Uri.EscapeDataString(StudyOid)}/migrations/{plan.Id}"));
        });
    }
}
