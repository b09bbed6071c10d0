namespace Security.Audit.Verification;

/// <summary>Collects what is wrong; a trail that is wrong from end to end must not fill the memory.</summary>
internal sealed class Findings
{
    private const int Most = 1000;

    private readonly List<AuditFinding> _kept = [];
    private readonly SortedDictionary<string, long> _firstBlocks = new(StringComparer.Ordinal);

    public IReadOnlyList<AuditFinding> Kept => _kept;

    public long LeftOut { get; private set; }

    public IReadOnlyList<BrokenBlock> FirstBroken => [.. _firstBlocks.Select(chain => new BrokenBlock(chain.Key, chain.Value))];

    public void Add(AuditFinding finding)
    {
        if (finding.Block is { } block && (!_firstBlocks.TryGetValue(finding.StudyOid, out var first) || block < first))
            _firstBlocks[finding.StudyOid] = block;
        if (_kept.Count < Most)
            _kept.Add(finding);
        else
            LeftOut++;
    }
}
