namespace Cotation;

/// <summary>Says the lines: to the applicant the few that weigh most first, to the others section by section.</summary>
internal sealed class LetterLines(ScoreView view)
{
    private const int MostHeadlines = 4;

    private readonly LetterWords words = view.Words;
    private readonly Score score = view.Score;

    private IEnumerable<ScoreLine> Counting => view.Shown.Where(l => l.Points != 0 || (l.State == LineState.Awarded && l.Points == 0));

    public IEnumerable<ExplanationBlock> Headlines()
    {
        if (score.Points is not { } points) yield break;
        List<ExplanationEntry> entries = [.. Main().Select(view.Lines.Explain)];
        if (entries.Count == 0 && score.Merged is null) entries.Add(ExplanationEntry.Plain(SentenceKind.Note, [words.NothingYet]));
        if (entries.Count > 0) yield return new ExplanationBlock("headlines", null, score.IsSheet ? words.HeadlinesOnSheet(view.Points(points), view.Numbers.IsOne(points)) : words.HeadlinesHeading(view.Points(points), view.Numbers.IsOne(points)), entries);
    }

    /// <summary>The lines that count after the main ones, then what sections and adjustments cut or add, so that all adds up to the total.</summary>
    public IEnumerable<ExplanationBlock> OtherLines()
    {
        List<ScoreLine> main = Main();
        List<ExplanationEntry> entries = [.. Counting.Where(l => !main.Contains(l) && (l.Points != 0 || l.State is not (LineState.Pending or LineState.Unknown))).Select(view.Lines.Explain)];
        if (Merged() is { } merged) entries.Add(merged);
        if (score.Root is { } root) entries.AddRange(EffectsOf(root));
        if (entries.Count > 0) yield return new ExplanationBlock("otherLines", null, words.OtherLinesHeading, entries);
    }

    /// <summary>Pending and unknown lines, and those that a person may honestly act on.</summary>
    public IEnumerable<ExplanationBlock> WhyNotMore()
    {
        List<ExplanationEntry> entries = [.. Open().Select(EntryOf), .. view.Adjusting.Where(a => a.State is LineState.Pending or LineState.Unknown).Select(view.Lines.Explain)];
        if (entries.Count > 0) yield return new ExplanationBlock("whyNotMore", null, words.WhyNotMoreHeading, entries);
    }

    /// <summary>What is not met and not the person's to change: lines that compare a number are told, the others are one sentence.</summary>
    public IEnumerable<ExplanationBlock> Rest()
    {
        List<ScoreLine> told = [.. Open()], others = [.. view.Shown.Where(l => l.State is LineState.NotMet or LineState.Unknown && !told.Contains(l))];
        if (others.Count == 0) yield break;
        List<ScoreLine> compared = [.. others.Where(l => !score.Grid.IsSensitive(l.Criterion) && l.Facts.Count > 0 && l.Facts.All(f => f.IsKnown && f.Value.Kind is ValueKind.Number or ValueKind.Date))];
        List<ExplanationEntry> entries = [.. compared.Select(EntryOf)];
        if (compared.Count < others.Count) entries.Add(ExplanationEntry.Plain(SentenceKind.Note, others.Exists(l => l.State == LineState.Unknown) ? [words.Rest, words.InConfidence] : [words.Rest]));
        yield return new ExplanationBlock("rest", null, words.RestHeading, entries);
    }

    public IEnumerable<ExplanationBlock> Lines()
    {
        var blocks = new List<ExplanationBlock>();
        if (score.Root is { } root) AddSection(blocks, root, isRoot: true);
        if (Merged() is { } merged) blocks.Add(new ExplanationBlock("lines", null, null, [merged]));
        return blocks;
    }

    /// <summary>The merged line, or null where nothing is merged.</summary>
    private ExplanationEntry? Merged()
    {
        if (score.Merged is not { } merged) return null;
        string heading = words.SectionHeading(words.MaskedHeading, view.Signed(merged));
        return new ExplanationEntry(null, heading, null, merged, [ExplanationSentence.Note(words.MaskedNote)]);
    }

    /// <summary>On a sheet of paper a line that does not hold is told in one sentence, and what time will change; the grid's own pages have its rule.</summary>
    private ExplanationEntry EntryOf(ScoreLine line)
    {
        ExplanationEntry entry = view.Lines.Explain(line);
        return score.IsSheet && line.State == LineState.NotMet ? entry with { Sentences = [.. entry.Sentences.Where((s, i) => i == 0 || s.Kind == SentenceKind.Change)] } : entry;
    }

    private List<ScoreLine> Main() => [.. Counting.Where(l => l.State != LineState.Outranked && l.Points != 0).OrderByDescending(l => Math.Abs(l.Points)).Take(MostHeadlines)];

    /// <summary>What gives no points yet; those that count for now are told with where the points come from. A sensitive line that nothing is known of is not told to everyone by its name.</summary>
    private IEnumerable<ScoreLine> Open() => view.Shown.Where(l => l.State switch
    {
        LineState.Pending or LineState.Unknown when l.Points != 0 => false,
        LineState.Pending => true,
        LineState.Unknown => !score.Grid.IsSensitive(l.Criterion),
        LineState.NotMet => l.Criterion.Lever != Lever.None && !score.Grid.IsSensitive(l.Criterion),
        _ => false,
    });

    /// <summary>A section with its lines, then the sections in it; what the grid itself cuts or adjusts comes last.</summary>
    private void AddSection(List<ExplanationBlock> blocks, SectionScore section, bool isRoot)
    {
        List<ExplanationEntry> own = [.. section.Lines.Select(EntryOf)], last = [.. section.Adjustments.Select(view.Lines.Explain)];
        List<ExplanationSentence> cut = [.. view.Lines.CombiningOf(section)];
        if (cut.Count > 0) last.Add(new ExplanationEntry(null, null, null, null, cut));
        string heading = score.Merged is not null && IsCut(section.Section) ? section.Section.Title.In(view.Language) : words.SectionHeading(section.Section.Title.In(view.Language), view.Points(section.Points));
        if (!isRoot && own.Count + last.Count > 0) blocks.Add(new ExplanationBlock("lines", section.Section.Id, heading, [.. own, .. last]));
        else if (own.Count > 0) blocks.Add(new ExplanationBlock("lines", section.Section.Id, heading, own));
        else if (!isRoot && section.Sections.Count > 0) blocks.Add(new ExplanationBlock("lines", section.Section.Id, heading, []));
        foreach (SectionScore inner in section.Sections) AddSection(blocks, inner, isRoot: false);
        if (isRoot && last.Count > 0) blocks.Add(new ExplanationBlock("lines", section.Section.Id, heading, last));
    }

    /// <summary>Whether the grid has more lines in a section than are told; its sum would tell what they give.</summary>
    private bool IsCut(Section section) => score.Grid.Root.AllSections.First(s => s.Id == section.Id).AllCriteria.Count() > section.AllCriteria.Count();

    /// <summary>What each section does beyond adding up its lines, as a line with points of its own.</summary>
    private IEnumerable<ExplanationEntry> EffectsOf(SectionScore root)
    {
        foreach (SectionScore section in root.AllSections)
        {
            if (section.IsOutranked) continue;
            foreach (AdjustmentLine line in section.Adjustments.Where(a => a.State == LineState.Awarded)) yield return view.Lines.Explain(line);
            decimal listed = section.Lines.Where(l => l.OutrankedBy is null).Sum(l => l.Points) + section.Sections.Where(s => !s.IsOutranked).Sum(s => s.Points);
            decimal effect = section.Combined - section.Cut - listed;
            if (effect == 0) continue;
            bool isCap = effect == -section.Cut && section.Cut > 0;
            string title = section.Section.Title.In(view.Language), heading = isCap ? OperationWords.In(view.Language).AtMost(title, view.Numbers.Points(section.Section.Transform.Cap!.Value)) : words.SectionHeading(title, view.Signed(effect));
            yield return new ExplanationEntry(section.Section.Id, heading, null, effect, [.. view.Lines.CombiningOf(section)]);
        }
    }
}
