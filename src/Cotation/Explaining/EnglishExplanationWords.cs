namespace Cotation;

/// <summary>Explanations in English.</summary>
internal sealed class EnglishExplanationWords : ExplanationWords
{
    public override string SectionHeading(string title, string points) => $"{title}: {points}";

    public override string LineHeading(string title, string points) => $"{title}: {points}";

    public override string ForNow(string points) => $"{points} for now";

    public override string NotPublishedPoints => "figure not published";

    public override string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public override string Fact(string label, string value) => $"{label}: {value}.";

    public override string FactWithProof(string label, string value, string proof) => $"{label}: {value} ({proof}).";

    public override string Declared => "declared, not verified";

    public override string Registered => "registered";

    public override string Derived => "derived";

    public override string VerifiedBy(string? date, string? by, string? document) => string.Join(", ", new[] { "verified" + (date is null ? "" : $" on {date}") + (by is null ? "" : $" by {by}"), document }.OfType<string>());

    public override string Rejected => "proof not accepted";

    public override string NotKnown => "not stated";

    public override string SpanOf(string from, string to) => $"From {from} to {to}.";

    public override string Differs(string label, string value) => $"Calculated, “{label}” would be {value}. The given value counts.";

    public override string Reversed(string label) => $"“{label}” begins after the date of the calculation: it stays unknown.";

    public override string RuleOtherwise(string points) => $"The grid gives {points} in all other cases.";

    public override string RulePer(string points, string unit) => $"The grid gives {points} for each {unit}.";

    public override string RulePerTakes(string points, string unit) => $"The grid takes away {points} for each {unit}.";

    public override string Beyond(string number) => $"It counts beyond {number}.";

    public override string FullUnit(string? unit, string thing) => unit switch { "month" => "full month", "year" => "full year", "day" => "day", "child" => "child", "person" => "person", "room" => "room", "m2" => "m²", "proposal" => "offer", "euro" => "euro", _ => $"unit of “{thing}”" };

    public override string PlainUnit => "whole unit";

    public override string Maximum(string points) => $"The maximum is {points}.";

    public override string CutAway(string points, bool isOne) => isOne ? $"{points} is not counted" : $"{points} are not counted";

    public override string FloorRaised(string floor) => $"The grid does not go below {floor} here.";

    public override string NoChange => "This line changes nothing.";

    public override string Weighed(string factor) => $"The grid multiplies these points by {factor}.";

    public override string Rounded(string step) => $"The points are rounded to a step of {step}.";

    public override string OnlyOneCounts(Combination how) => how switch { Combination.Best => "Only one of these lines counts: the one that gives most points.", Combination.Worst => "Only one of these lines counts: the one that gives fewest points.", Combination.First => "Only one of these lines counts: the first that gives points.", Combination.Average => "The grid counts the mean of the lines that give points.", Combination.Sum => "" };

    public override string NotComputable => "It cannot be computed from these facts.";

    public override string NoRow(string table) => $"The territory's table “{table}” has no row for this situation.";

    public override string NotMet => "This line gives no point.";

    public override string PendingDesk => "Declared, without the verification that the grid asks for.";

    public override string MissingDocument(string document) => $"{document} is missing.";

    public override string ProofRejected => "The proof given was not accepted.";

    public override string ProofExpired(string date) => $"The proof has not been valid since {date}.";

    public override string UnknownDesk => "This line cannot be decided.";

    public override string MissingFacts(string facts) => $"What is missing: {facts}.";

    public override string DependsOnDwelling => "This depends on the dwelling offered.";

    public override string UnknownCounts(string points) => $"Meanwhile the grid counts {points}.";

    public override string NotPublished => "The territory has not published this figure. This line stays out of the total.";

    public override string NotAssessed => "This line awaits the judgement of an authorised person.";

    public override string AssessmentUnsigned => "The judgement given does not count: its author or reason is missing, its role is not one the grid names, or it is dated later.";

    public override string AssessmentOutOfBounds => "The judgement given does not count: its points lie outside what the grid allows.";

    public override string TooLarge => "The computation passes what a line may count.";

    public override string AssessedBy(string by, string? role, string reason) => $"Judgement given by {by}{(role is null ? "" : $" ({role})")}: {reason}";

    public override string RuleAssessed(string low, string high) => $"An authorised person gives between {low} and {high}.";

    public override string Outranked(string other) => $"The grid counts “{other}” instead.";

    public override string SectionMaximum(string points, string cut) => $"The maximum of this part is {points}: {cut}.";

    public override string NotCounted(string points) => $"{points}, not counted here";

    public override string RuleIf(string points, string condition) => $"The grid gives {points} if {condition}";

    public override string RuleTakes(string points, string condition) => $"The grid takes away {points} if {condition}";

    public override string RuleSome(string condition) => $"The grid gives points if {condition}";

    public override string RuleAt(string at, string points) => $"{at}, the grid gives {points}.";

    public override string RuleTakesAt(string at, string points) => $"{at}, the grid takes away {points}.";

    public override string RuleSomeAt(string at) => $"{at}, the grid gives points.";

    public override string RuleHere(string points) => $"This situation counts for {points}.";

    public override string RuleTakesHere(string points) => $"This situation takes away {points}.";

    public override string RulePerIf(string points, string one, string condition) => $"The grid gives {points} for each {one} if {condition}";

    public override string RulePerTakesIf(string points, string one, string condition) => $"The grid takes away {points} for each {one} if {condition}";

    public override string LooksAt(string thing) => $"The grid looks at {thing}.";

    public override string PointsAre(string formula) => $"The number of points is {formula}.";

    public override string PointsNotPublished => "Their number is not published.";

    public override string Product(string count, string points, string total) => $"{count} × {points} = {total}.";

    public override string AdjustmentAdds(string points, string condition) => $"The grid counts {points} if {condition}";

    public override string AdjustmentWeighs(string factor, string condition) => $"The grid multiplies the points by {factor} if {condition}";

    public override string AdjustmentSets(string points, string condition) => $"The grid sets the points to {points} if {condition}";

    public override string ChangesOn(string date, string change) => $"With time, this line changes on {date}: {change}.";

    public override string Disappears(string date) => $"This line disappears on {date}.";

    public override string PendingApplicant => "You stated it. An agent has not verified it yet.";

    public override string ExpectedDocument(string document) => $"Proof expected: {document}.";

    public override string IfProved(string points) => $"If an agent accepts it, the line will count for {points}.";

    public override string UnknownApplicant => "We do not know whether this line concerns you.";

    public override string FieldOfRecord(string field, string list, int number) => $"{field} ({list}, no. {number})";

    public override string Means(string points) => $"It counts the mean: {points}.";
}
