namespace Cotation;

/// <summary>Explanations in English.</summary>
internal sealed class EnglishExplanationWords : ExplanationWords
{
    public override string TitleApplicant(string points) => $"Your score: {points}";

    public override string TitleDesk(string id, string points) => $"Application {id}: {points}";

    public override string NoScore => "no score on this grid";

    public override string Calculated(string date, string grid, string version) => $"Calculated on {date}. {grid}, version {version}.";

    public override string NotValid => "Note: the grid is not in force on this date.";

    public override string Fictional => "This grid is invented, for trying things out.";

    public override string Extract(string what) => $"Extract of a grid. {what}";

    public override string Provisional(string pending) => $"This number is provisional. Still to be verified: {pending}.";

    public override string Verified(string points) => $"On verified or registered facts alone: {points}.";

    public override string RangeBetween(string low, string high) => $"Depending on what is missing or unverified, the total may lie between {low} and {high}.";

    public override string RangeOpen(string? low, string? high) => (low, high) switch { ({ } l, null) => $"Depending on what is missing, the total is at least {l}; its maximum is not bounded.", (null, { } h) => $"Depending on what is missing, the total is at most {h}; its minimum is not bounded.", _ => "Depending on what is missing, the total is not bounded." };

    public override string OutsideTerritory(string territory) => $"None of the dwellings asked for is in {territory}: this grid does not apply.";

    public override string NotConcerned(string title) => $"This grid does not apply to this application. {title}";

    public override string ScopeUnknown => "We do not know whether this grid applies: the information is missing.";

    public override string SectionHeading(string title, string points) => $"{title}: {points}";

    public override string LineHeading(string title, string points) => $"{title}: {points}";

    public override string ForNow(string points) => $"{points} for now";

    public override string NotCounted(string points) => $"{points}, not counted here";

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

    public override string Differs(string label, string value) => $"The fact “{label}” is given; the calculation would have given {value}. The given value counts.";

    public override string Reversed(string label) => $"“{label}” begins after the date of the calculation: it stays unknown.";

    public override string RuleIf(string points, string condition) => $"The grid gives {points} in this case: {condition}.";

    public override string RuleTakes(string points, string condition) => $"The grid takes away {points} in this case: {condition}.";

    public override string RuleOtherwise(string points) => $"The grid gives {points} in all other cases.";

    public override string RuleIfComputed(string condition, string points) => $"The grid counts in this case: {condition}. The points are: {points}.";

    public override string RuleNotPublished(string condition) => $"The grid gives points in this case: {condition}. Their number is not published.";

    public override string RuleFromBand(string points, string band) => $"The grid gives {points} for {band}.";

    public override string RulePer(string points, string unit) => $"The grid gives {points} for each {unit}.";

    public override string RulePerTakes(string points, string unit) => $"The grid takes away {points} for each {unit}.";

    public override string Beyond(string number) => $"It counts beyond {number}.";

    public override string FullUnit(string? unit, string thing) => unit switch { "month" => "full month", "year" => "full year", "day" => "day", "child" => "child", "person" => "person", "room" => "room", "m2" => "m²", "proposal" => "offer", "euro" => "euro", _ => $"unit of “{thing}”" };

    public override string Product(string count, string points, string total) => $"That is {count} × {points} = {total}.";

    public override string Maximum(string points) => $"The maximum is {points}.";

    public override string CutAway(string points, bool isOne) => isOne ? $"{points} is not counted" : $"{points} are not counted";

    public override string FloorRaised(string floor) => $"The grid does not go below {floor} here.";

    public override string RuleHere(string points) => $"The grid gives {points} in this situation.";

    public override string EachOf(string list, string? condition) => condition is null ? $"entry of “{list}”" : $"entry of “{list}” in this case: {condition}";

    public override string NoChange => "This line changes nothing.";

    public override string AdjustmentAdds(string condition, string points) => $"The grid counts {points} in this case: {condition}.";

    public override string AdjustmentWeighs(string condition, string factor) => $"The grid multiplies the points by {factor} in this case: {condition}.";

    public override string AdjustmentSets(string condition, string points) => $"The grid sets the total to {points} in this case: {condition}.";

    public override string FieldOfRecord(string field, string list, int number) => $"{field} ({list}, no. {number})";

    public override string Weighed(string factor) => $"The grid multiplies these points by {factor}.";

    public override string Rounded(string step) => $"The points are rounded to a step of {step}.";

    public override string OnlyOneCounts(Combination how) => how switch { Combination.Best => "Only one of these lines counts: the one that gives most points.", Combination.Worst => "Only one of these lines counts: the one that gives fewest points.", Combination.First => "Only one of these lines counts: the first that gives points.", Combination.Average => "The grid counts the mean of the lines that give points.", Combination.Sum => "" };

    public override string NotComputable => "It cannot be computed from these facts.";

    public override string NoRow(string table) => $"The territory's table “{table}” has no row for this situation.";

    public override string NotMet => "This line gives no point.";

    public override string NextStep(string condition, string points) => $"The nearest band: {points} for {condition}.";

    public override string PendingApplicant => "You stated it. It has not been verified yet.";

    public override string PendingDesk => "Declared, without the verification that the grid asks for.";

    public override string MissingDocument(string document) => $"{document} is missing.";

    public override string IfProved(string points) => $"If an agent accepts it, the line will count for {points}.";

    public override string ProofRejected => "The proof given was not accepted.";

    public override string ProofExpired(string date) => $"The proof has not been valid since {date}.";

    public override string UnknownApplicant => "We do not know whether this line concerns you.";

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

    public override string Outranked(string other) => $"This line does not add to “{other}”: the grid counts “{other}” instead.";

    public override string SectionMaximum(string points, string cut) => $"The maximum of this part is {points}: {cut}.";

    public override string ChangesOn(string date, string change) => $"By time alone, this line changes on {date}: {change}.";

    public override string TotalChangesOn(string date, string points) => $"By time alone, the total becomes {points} on {date}.";

    public override string MissingHeading => "What is missing";

    public override string MissingFact(string label, string points) => $"{label}: up to {points} at stake.";

    public override string MissingFactOpen(string label) => $"{label}.";

    public override string OutcomesHeading => "Beside the points";

    public override string OutcomeFirst(string title) => $"{title}. This application goes before the others.";

    public override string OutcomeAside(string title, string? by) => by is null ? $"{title}. This application is handled apart." : $"{title}. This application is handled apart, by {by}.";

    public override string OutcomeIneligible(string title) => $"{title}. This dwelling or this grid does not suit this application.";

    public override string OutcomePending(string title) => $"{title}: to be verified, without effect for now.";

    public override string OutcomeUnknown(string title) => $"{title}: the information is missing, without effect for now.";

    public override string PriorityApplicant => "Your application falls under a priority set by law, subject to verification.";

    public override string PriorityDesk(string title, string basis) => $"Priority set by law, subject to verification: {title} ({basis}).";

    public override string WhoDecides => "Points help to choose the applications put before the commission, then help the commission. The commission decides.";

    public override string Corrections(string contact) => $"Do you see a mistake? You may ask for a correction at any time: {contact}.";

    public override string Fingerprint(string id, string grid, string version, string hash) => $"Application no. {id} · grid {grid}, version {version} · fingerprint {hash}";
}
