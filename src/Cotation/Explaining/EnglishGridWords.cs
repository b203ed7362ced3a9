namespace Cotation;

/// <summary>Grids in English.</summary>
internal sealed class EnglishGridWords : GridWords
{
    public override string SheetTitle(string title) => $"{title}: all the rules";

    public override string AnswersTitle(string territory) => $"Answers to frequent questions: {territory}";

    public override string NotCountedTitle(string territory) => $"What the grid does not take into account: {territory}";

    public override string NotCountedHeading => "What the grid does not take into account";

    public override string Version(string version) => $"Version {version}.";

    public override string InForce(string from, string? to) => to is null ? $"In force since {from}." : $"In force from {from} to {to}.";

    public override string Adopted(string by, string? on, string? reference) => $"Adopted by: {by}{(on is null ? "" : $", on {on}")}{(reference is null ? "" : $" ({reference})")}.";

    public override string Published(string url) => $"Published here: {url}";

    public override string Territory(string name, string communes) => communes.Length == 0 ? $"Territory: {name}." : $"Territory: {name} ({communes}).";

    public override string Kind(GridKind kind) => kind switch { GridKind.General => "This grid applies to all applications of the territory.", GridKind.Transfer => "This grid applies to transfers within social housing." };

    public override string CombiningHeading => "How points combine";

    public override string Combining(Combination how) => how switch { Combination.Sum => "The points of the lines add up.", Combination.Best => "Only one line counts: the one that gives most points.", Combination.Worst => "Only one line counts: the one that gives fewest points.", Combination.First => "Only one line counts: the first that gives points.", Combination.Average => "The grid counts the mean of the lines that give points." };

    public override string Cap(string points) => $"The maximum is {points}.";

    public override string Floor(string points) => $"The minimum is {points}.";

    public override string UpTo(string title, string points) => $"{title}: up to {points}";

    public override string DownTo(string title, string points) => $"{title}: up to {points} less";

    public override string Unbounded(string title) => $"{title}: no maximum";

    public override string OnceVerified => "This line counts only once verified.";

    public override string Document(string document) => $"Proof: {document}.";

    public override string By(string roles) => $"Verified by: {roles}.";

    public override string UnknownCounts(string points) => $"Without the information, the line counts {points}.";

    public override string UnknownIsZero => "Missing information gives and takes no points.";

    public override string Basis(string basis) => $"Basis: {basis}.";

    public override string Priority(string letters) => $"Priority of the law: {letters}.";

    public override string OutcomesHeading => "Beside the points";

    public override string OutcomeFirst(string condition) => $"An application goes before the others if {condition}";

    public override string OutcomeAside(string condition) => $"An application is handled apart if {condition}";

    public override string OutcomeIneligible(string condition) => $"The grid or the dwelling does not suit if {condition}";

    public override string HandledBy(string who) => $"Handled by: {who}.";

    public override string TiesHeading => "In case of a tie";

    public override string Tie(string place, string what, bool isDescending) => isDescending ? $"{place}: “{what}”, the greatest first." : $"{place}: “{what}”, the least first.";

    public override string TieDraw => "Then a draw that anyone can do again.";

    public override string NoTies => "With equal points, applications share the same place.";

    public override string SimilarHeading => "Similar applications";

    public override string Similar(string facts) => $"Two applications are similar if they share: {facts}.";

    public override string EvaluationHeading => "How the grid is followed up";

    public override string EvaluationNext(string date) => $"Next evaluation: {date}.";

    public override string EvaluationEvery(string years) => $"The grid is evaluated every {years}.";

    public override string ExamplesHeading => "Examples";

    public override string Example(string title, string date, string points) => $"{title} ({date}): {points}";

    public override string ExampleLine(string title, string points) => $"{title}: {points}.";

    public override string LawHeading => "The law";

    public override string Law => "CCH, art. L. 441-1, L. 441-2-8 and R. 441-2-10, 11°: criteria, their weights, refusals. CCH, art. R. 441-2-16 and CRPA, art. L. 312-1-3: their publication.";

    public override string Yes(string points) => $"Yes, up to {points}.";

    public override string YesUnbounded => "Yes, without a maximum.";

    public override string YesTakes(string points) => $"Yes, it may take away up to {points}.";

    public override string YesBoth(string more, string less) => $"Yes, up to {more} more, or {less} less.";

    public override string YesOutside => "Yes, beside the points.";

    public override string YesUnpublished => "Yes, but the number of points is not published.";

    public override string No => "No. No line of the grid looks at this.";

    public override string NoInExtract => "No, not in this extract. The whole grid may look at it.";

    public override string Line(string title, string points) => $"Line “{title}”: {points}.";

    public override string Through(string title, string fact) => $"Line “{title}”, through “{fact}”.";

    public override string Outside(string title) => $"Beside the points: “{title}”.";

    public override string UpToPoints(string points) => $"up to {points}";

    public override string TopScore => "No. The commission decides, and it also looks at the dwelling, the rent and the household.";

    public override string SomeGoFirst(string titles) => $"Some applications go before the others: {titles}.";

    public override string TimeYes(string titles) => $"Yes, with these lines: {titles}.";

    public override string TimeNo => "No. No line of the grid depends on time.";

    public override string ProofYes(string titles) => $"Yes, for these lines: {titles}. Without proof they do not count yet.";

    public override string ProofNo => "No. All lines count as soon as they are stated. An agent checks afterwards.";

    public override string RefusalsNo => "Nothing for the points. No line of the grid looks at refusals.";

    public override string Nothing => "Every question of the list finds a line in this grid.";

    public override string NotLookedAt(bool isExtract) => isExtract ? "This extract does not look at this:" : "The grid does not look at this:";

    public override string OwnLines(string titles) => $"The grid also has lines of its own, on other facts: {titles}.";

    public override string Adjusts(string title) => $"Line “{title}”: it changes the points of its part.";

    public override string YesAdjusts => "Yes, it changes the points of other lines.";

    public override string TimeOutside(string titles) => $"Beside the points, time changes this: {titles}.";

    public override string ProofOutside(string titles) => $"Beside the points, this needs proof: {titles}.";

    public override string UnknownMostlyZero => "Missing information gives and takes no points, unless the line says so.";

    public override string NoInRegister => "No, no fact of the register about this. See also the lines of the grid's own, at the end.";

    public override string OthersAsked => "Does the grid look at anything else?";
}
