using System.Text.Json;
using Cdms.Entry.Api;
using Microsoft.JSInterop;

namespace Cdms.Entry.Keeping;

/// <summary>Sends what was entered, in order, and takes each out of the store only after the service acknowledged exactly it.</summary>
public sealed class Outbox(EntryApi api, Vault vault, SubjectStore subjects, Shell shell, TimeProvider clock) : IDisposable
{
    private const string ConflictIndex = "conflicts";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _order = new(1);
    private DotNetObjectReference<Outbox>? _self;
    private ITimer? _timer;
    private bool _isSending, _hasMore;

    /// <summary>Something of the state changed.</summary>
    public event EventHandler? Changed;

    /// <summary>The service acknowledged an operation.</summary>
    public event EventHandler<AnsweredEventArgs>? Answered;

    /// <summary>Where the sending stands.</summary>
    public OutboxState State { get; private set; } = OutboxState.Sent;

    /// <summary>How many operations are unsent.</summary>
    public int Unsent { get; private set; }

    /// <summary>Subjects with values that have no place, as far as this device brought them about.</summary>
    public IReadOnlyList<SubjectName> Conflicts { get; private set; } = [];

    /// <summary>Why the service does not take an operation; null: it does.</summary>
    public ApiProblem? Refusal { get; private set; }

    /// <summary>Begins for the person whose store is open.</summary>
    public async Task StartAsync()
    {
        _self ??= DotNetObjectReference.Create(this);
        await shell.WatchAsync(_self);
        _timer ??= clock.CreateTimer(_ => { if (Unsent > 0) Kick(); }, null, Patience, Patience);
        Conflicts = await vault.GetAsync(ConflictIndex) is { } text ? JsonSerializer.Deserialize<List<SubjectName>>(text, EntryApi.Json)! : [];
        Unsent = (await vault.QueueAsync()).Count;
        Kick();
    }

    /// <summary>Stores an operation, then has it sent. It is on the disk when this returns.</summary>
    /// <param name="make">Makes it, while nothing is acknowledged: so it names the change that stands there now.</param>
    public async Task<QueuedOperation?> EnqueueAsync(Func<QueuedOperation?> make)
    {
        await _order.WaitAsync();
        try
        {
            if (make() is not { } operation)
                return null;
            await vault.EnqueueAsync(operation.Request.OperationId.ToString(), operation.Write());
            Unsent++;
            Tell(State is OutboxState.Sent ? OutboxState.Unsent : State);
            return operation;
        }
        finally
        {
            _order.Release();
            Kick();
        }
    }

    /// <summary>What is unsent of a subject.</summary>
    public async Task<IReadOnlyList<QueuedOperation>> PendingOfAsync(string studyOid, string subjectKey) => vault.User is null
        ? []
        : [.. (await vault.QueueAsync()).Select(row => QueuedOperation.Read(row.Value)).Where(operation => operation.StudyOid == studyOid && operation.SubjectKey == subjectKey)];

    /// <summary>Nothing of a subject waits for a person any more.</summary>
    public async Task SettledAsync(SubjectName subject) => await RememberAsync([.. Conflicts.Where(other => other != subject)]);

    /// <summary>Sends what there is, unless that is under way.</summary>
    public void Kick()
    {
        _hasMore = true;
        if (_isSending || _self is null)
            return;
        _isSending = true;
        _ = SendAsync();
    }

    [JSInvokable]
    public void NetworkChanged(bool isOnline)
    {
        Tell(isOnline ? (Unsent > 0 ? OutboxState.Unsent : OutboxState.Sent) : OutboxState.Offline);
        if (isOnline)
            Kick();
    }

    /// <summary>Sends all, while no other page of this browser does.</summary>
    [JSInvokable]
    public async Task<bool> SendAll()
    {
        try
        {
            if ((await api.GetAsync<SessionAnswer>("api/session")).SubjectId != vault.User)
                return Tell(OutboxState.Another);
            Refusal = null;
            var blocked = new HashSet<SubjectName>();
            while ((await vault.QueueAsync()).Select(row => (Row: row, Operation: QueuedOperation.Read(row.Value))).FirstOrDefault(next => !blocked.Contains(SubjectName.Of(next.Operation))) is { Row: not null } next)
                await SendAsync(next.Row, next.Operation, blocked);
            Unsent = (await vault.QueueAsync()).Count;
            return Tell(Refusal is not null ? OutboxState.Refused : Unsent > 0 ? OutboxState.Unsent : OutboxState.Sent);
        }
        catch (HttpRequestException)
        {
            return Tell(OutboxState.Offline);
        }
        catch (RefusedException refused)
        {
            return Tell(refused.IsSignedOut ? OutboxState.SignedOut : refused.Problem.Code is "operation-of-another" ? OutboxState.Another : OutboxState.Unsent);
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _self?.Dispose();
        _order.Dispose();
    }

    private async Task SendAsync()
    {
        try
        {
            while (_hasMore)
            {
                _hasMore = false;
                await vault.AloneAsync(_self!);
            }
        }
        catch (JSException)
        {
            // What failed stays in the store and is tried again; the browser's log has the cause.
            Tell(OutboxState.Unsent);
        }
        finally
        {
            _isSending = false;
        }
    }

    private async Task SendAsync(VaultRow row, QueuedOperation operation, HashSet<SubjectName> blocked)
    {
        try
        {
            var body = JsonSerializer.Serialize(operation.Request, EntryApi.Json);
            var answer = await api.PostAsync<OperationAnswer>($"{Paths.Subject(operation.StudyOid, operation.SubjectKey)}/operations", body, vault.User);
            if (!operation.IsAnsweredBy(answer))
                throw new HttpRequestException("The answer is about something else.");
            await AcknowledgeAsync(row, operation, answer);
        }
        catch (RefusedException refused) when (refused is { IsSignedOut: false, IsPassing: false, Problem.Code: not "operation-of-another" })
        {
            // It stays where it is, and what was entered of this subject behind it: only a person can help.
            Refusal = refused.Problem;
            blocked.Add(SubjectName.Of(operation));
        }
    }

    private async Task AcknowledgeAsync(VaultRow row, QueuedOperation operation, OperationAnswer answer)
    {
        await _order.WaitAsync();
        try
        {
            var rewritten = (await vault.QueueAsync()).Where(other => other.Id > row.Id).Select(other => other with { Value = QueuedOperation.Read(other.Value).Behind(operation, answer).Write() }).ToList();
            var name = SubjectStore.NameOf(operation.StudyOid, operation.SubjectKey);
            var kept = await subjects.ReadKeptAsync(name);
            await vault.SettleAsync(row.Id, rewritten, kept is null ? null : name, kept is null ? null : JsonSerializer.Serialize(kept.After(operation, answer), EntryApi.Json));
            subjects.Acknowledged++;
            Unsent = Math.Max(0, Unsent - 1);
            if (answer.Conflicts.Count > 0)
                await RememberAsync([.. Conflicts.Append(SubjectName.Of(operation)).Distinct()]);
            Answered?.Invoke(this, new AnsweredEventArgs(operation, answer));
        }
        finally
        {
            _order.Release();
        }
        Tell(OutboxState.Unsent);
    }

    private async Task RememberAsync(IReadOnlyList<SubjectName> conflicts)
    {
        Conflicts = conflicts;
        await vault.PutAsync(ConflictIndex, JsonSerializer.Serialize(conflicts, EntryApi.Json));
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private bool Tell(OutboxState state)
    {
        State = state;
        Changed?.Invoke(this, EventArgs.Empty);
        return state is OutboxState.Sent;
    }
}
