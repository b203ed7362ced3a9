using System.Text;
using NodaTime.Text;

namespace Cotation;

/// <summary>Says what the law asks of every output: whom to ask, the explicit mention, and for the auditor the four items of CRPA, article R. 311-3-1-2.</summary>
internal sealed class LetterLaw(ScoreView view)
{
    private readonly LetterWords words = view.Words;
    private readonly AuditWords audit = AuditWords.In(view.Language);
    private readonly Score score = view.Score;

    public IEnumerable<ExplanationBlock> Errors()
    {
        var sentences = new List<string>();
        if (view.Grid.Contact is { } contact) sentences.Add(words.Contact(string.Join(", ", new[] { contact.Name, contact.Phone, contact.Email, contact.Address }.OfType<string>())));
        sentences.Add(words.Corrections);
        if (view.Grid.Authority is { } authority) sentences.Add(words.Controller(authority.Name, authority.Dpo));
        yield return ExplanationBlock.Of("errors", words.ErrorsHeading, SentenceKind.Note, sentences);
    }

    public IEnumerable<ExplanationBlock> Mention()
    {
        List<string> sentences = [words.MentionPurpose];
        if (view.Grid.Adopted?.Url is { } url) sentences.Add(words.MentionRules(url));
        if (view.IsFrench) sentences.Add(words.MentionRight);
        sentences.Add(words.MentionWrite(view.Grid.Contact?.Email ?? view.Grid.Contact?.Name ?? view.Grid.Authority?.Name ?? view.Grid.Territory.Name));
        if (view.IsFrench) sentences.Add(words.MentionAppeal);
        yield return ExplanationBlock.Of("mention", words.MentionHeading, SentenceKind.Note, sentences);
    }

    public IEnumerable<ExplanationBlock> Contribution()
    {
        List<string> sentences = [audit.Contribution];
        if (view.IsFrench) sentences.Add(audit.Basis);
        yield return ExplanationBlock.Of("contribution", audit.ContributionHeading, SentenceKind.Note, sentences);
    }

    /// <summary>Every fact that was read, once, with its raw value and its proof.</summary>
    public IEnumerable<ExplanationBlock> Data()
    {
        var facts = new FactPhraser(view.Audience, view.Language, null);
        IEnumerable<FactReading> read = score.Lines.SelectMany(l => l.Facts).SelectMany(WithInputs).DistinctBy(f => f.Fact.Name);
        yield return ExplanationBlock.Of("data", audit.DataHeading, SentenceKind.Data, read.Select(f => audit.Raw(f.Fact.Name, RawOf(f), facts.ProofOf(f))));
    }

    public IEnumerable<ExplanationBlock> Parameters() =>
    [
        new ExplanationBlock("parameters", null, audit.ParametersHeading, [.. score.Lines.Select(l => new ExplanationEntry(l.Criterion.Id, l.Criterion.Id, null, null, [.. ParametersOf(l.Criterion).Select(p => new ExplanationSentence(SentenceKind.Parameter, p))]))]),
    ];

    public IEnumerable<ExplanationBlock> Operations()
    {
        if (score.Root is not { } root) yield break;
        List<string> sums = [.. score.Lines.Select(l => audit.LineSum(l.Criterion.Id, view.Points(l.Points), view.Points(l.Earned), audit.State(l.State)))];
        sums.AddRange(root.AllSections.Reverse().Select(s => audit.SectionSum(s.Section.Id, audit.Combination(s.Section.Combine), view.Points(s.Points))));
        yield return ExplanationBlock.Of("operations", audit.OperationsHeading, SentenceKind.Operation, sums);
    }

    /// <summary>Hashes, versions, and the application as it was read.</summary>
    public IEnumerable<ExplanationBlock> Record()
    {
        List<string> sentences = [audit.Hash(audit.GridName, score.Grid.Sha256), audit.Hash(audit.VocabularyName, score.Grid.Vocabulary.Sha256)];
        sentences.AddRange(score.Grid.Tables.Values.Select(t => audit.Hash(audit.TableName(t.Name, t.Version), t.Sha256)));
        sentences.Add(audit.EngineVersion(Engine.Version));
        sentences.Add(audit.Command(LocalDatePattern.Iso.Format(score.On)));
        sentences.Add(Encoding.UTF8.GetString(ApplicationJson.Canonical(score.Application)));
        yield return ExplanationBlock.Of("record", audit.RecordHeading, SentenceKind.Data, sentences);
    }

    private static IEnumerable<FactReading> WithInputs(FactReading reading) => reading.From.SelectMany(WithInputs).Prepend(reading);

    private static string RawOf(FactReading reading) => Encoding.UTF8.GetString(ApplicationJson.ValueOf(reading.Fact, reading.Value));

    private IEnumerable<string> ParametersOf(Criterion criterion)
    {
        // The folder is one machine's own: the same dossier is the same bytes elsewhere.
        if (criterion.Place is { } place) yield return audit.Place((place with { File = Path.GetFileName(place.File) }).ToString());
        foreach ((string key, string text) in TextsOf(criterion)) yield return audit.Text(key, text);
        if (criterion.Basis is { } basis) yield return audit.Basis1(basis.In(view.Language));
    }

    /// <summary>The criterion in its own language, as its author could write it again.</summary>
    private static IEnumerable<(string Key, string Text)> TextsOf(Criterion criterion)
    {
        IEnumerable<(string, string)> form = criterion.Form switch
        {
            CriterionForm.Condition f => [("when", f.When.ToString()), ("points", PointsOf(f.Points))],
            CriterionForm.Cases f => [.. f.Ordered.Select(c => ("case", $"{c.When} → {PointsOf(c.Points)}")), .. f.HasOtherwise ? new[] { ("otherwise", PointsOf(f.Otherwise)) } : []],
            CriterionForm.Bands f => [("value", f.Value.ToString()), .. f.Ordered.Select(b => ("band", $"{(b.IsBounded ? (b.IsLowIncluded ? "[" : "]") + b.Low + " ; " + b.High + (b.IsHighIncluded ? "]" : "[") : "?")} → {PointsOf(b.Points)}"))],
            CriterionForm.PerUnit f => [("per", f.Value.ToString()), ("points", PointsOf(f.Points)), ("beyond", f.Beyond.ToString())],
            CriterionForm.Assessed f => [("assessed", $"{f.From} … {f.To}")],
            _ => [],
        };
        foreach ((string key, string text) in form) yield return (key, text);
        if (criterion.Transform.Weight != Rational.One) yield return ("weight", criterion.Transform.Weight.ToString());
        if (criterion.Transform.Floor is { } floor) yield return ("floor", floor.ToString());
        if (criterion.Transform.Cap is { } cap) yield return ("cap", cap.ToString());
        if (criterion.Evidence.IsVerified) yield return ("evidence", "verified");
    }

    private static string PointsOf(Expression? points) => points?.ToString() ?? "null";
}
