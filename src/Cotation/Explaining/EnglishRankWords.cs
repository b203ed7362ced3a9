namespace Cotation;

/// <summary>Rankings, standings and differences in English.</summary>
internal sealed class EnglishRankWords : RankWords
{
    public override string RankTitle(string grid) => $"Indicative order: {grid}";

    public override string Indicative => "Indicative order. Points help the commission. The commission decides.";

    public override string Line(string place, string id, string points) => $"{place} · {id}: {points}";

    public override string LineApart(string id, string points) => $"{id}: {points}";

    public override string Proved(string verified, string pending) => $"Verified: {verified}. Pending: {pending}.";

    public override string Tied(string place) => $"{place}, tied";

    public override string AheadByPoints(string points) => $"Ahead of the next one by {points}.";

    public override string AheadByOutcome => "Ahead of the next one by a rule beside the points.";

    public override string AheadByTie(string fact) => $"Equal points with the next one: “{fact}” decides.";

    public override string AheadByChain => "Equal points with the next one: the grid's rule for ties decides.";

    public override string AheadByDraw => "Equal with the next one: the draw decides.";

    public override string Shared => "Equal with the next one: they share the same place.";

    public override string RankedHeading => "Ranked applications";

    public override string ApartHeading => "Applications without a place";

    public override string EnteringHeading => "Could enter, once their own facts are verified";

    public override string HandledBy(string title, string? by) => by is null ? $"{title}." : $"{title}. Handled by: {by}.";

    public override string OutOfScope => "Outside the scope of this grid.";

    public override string TiesHeading => "Ties";

    public override string NoTie => "No tie.";

    public override string SomeTies(string count) => $"{count} applications share their place with another.";

    public override string Chain(string keys) => $"With equal points, the grid looks in this order: {keys}.";

    public override string DecisionHeading => "Decision of the commission";

    public override string Decision => "Order chosen: …";

    public override string Reason => "Reason: …";

    public override string FirmHeading => "How firm the order is";

    public override string Firm(string id, string best, string worst) => best == worst ? $"{id}: place {best} in every case." : $"{id}: from place {best} to place {worst}, depending on what is missing or unverified.";

    public override string NoPlace(string id) => $"{id}: no place.";

    public override string CouldPass(string id, string others) => $"{id} could pass: {others}.";

    public override string PairTitle(string first, string second) => $"Why {first} stands before {second}";

    public override string PairTied(string first, string second) => $"Why {first} and {second} share the same place";

    public override string PairApart(string first, string second) => $"Applications {first} and {second} have no place in the order";

    public override string PairPoints(string first, string second, string points) => $"Application {first} has {points} more than application {second}.";

    public override string PairFewer(string first, string second, string points) => $"Application {first} has {points} fewer than application {second}.";

    public override string PairEqual(string first, string second) => $"Applications {first} and {second} have the same points.";

    public override string OneLineDiffers => "One line alone differs.";

    public override string LinesDiffer(string count) => $"{count} lines differ.";

    public override string NoLineDiffers => "No line differs.";

    public override string Part(string title, string difference) => $"{title}: {difference}";

    public override string PartDetail(string first, string second) => $"{first} against {second}.";

    public override string DifferencesHeading => "What differs";

    public override string StandingHeading => "Your place";

    public override string StandingHeadingOther => "Place among similar applications";

    public override string CohortSize(string count, string what) => $"There are {count} similar applications, this one included: {what}.";

    public override string CohortSizeYours(string count, string what) => $"There are {count} similar applications, yours included: {what}.";

    public override string Above(string count, bool isOne) => isOne ? $"{count} application has more points." : $"{count} applications have more points.";

    public override string Equal(string count, bool isOne) => isOne ? $"{count} other application has as many points." : $"{count} other applications have as many points.";

    public override string Below(string count, bool isOne) => isOne ? $"{count} application has fewer points." : $"{count} applications have fewer points.";

    public override string Within(string count, bool isOne) => isOne ? $"{count} other application is in the same stretch of points." : $"{count} other applications are in the same stretch of points.";

    public override string OutOf100(string share) => $"In other words: of 100 similar applications, about {share} have more points.";

    public override string MeanAndMedian(string mean, string median) => $"The mean is {mean}, the median {median}.";

    public override string Stretch(string? from, string? to) => from is null ? $"up to {to}" : to is null ? $"from {from}" : $"from {from} to {to}";

    public override string Band(string from, string to, string count) => $"From {from} to under {to} points: {count}.";

    public override string Withheld => "Too few applications are like this one. A place would tell of other people's situation.";

    public override string ChangeTitle(string before, string after) => $"Your points: {before}, then {after}";

    public override string ChangeTitleOther(string id, string before, string after) => $"Application {id}: {before}, then {after}";

    public override string GridChanged(string date) => $"The grid changed on {date}. Your situation is the same.";

    public override string YouHad(string before, string after) => $"You had {before}. You now have {after}.";

    public override string ItHad(string before, string after) => $"The application had {before}. It now has {after}.";

    public override string Same => "Nothing has changed.";

    public override string Cause(ChangeCause cause, string points) => cause switch { ChangeCause.Time => $"Time: {points}", ChangeCause.Fact => $"Facts: {points}", ChangeCause.Refusal => $"Refusals: {points}", ChangeCause.Evidence => $"Proofs: {points}", ChangeCause.Grid => $"The grid: {points}" };

    public override string CausePart(string title, string before, string after) => $"{title}: {before}, then {after}.";

    public override string WhatIfTitle(string id, string before, string after) => $"Simulation for application {id}: {before}, then {after}";

    public override string Simulation => "This is a simulation. It is not a decision.";

    public override string WouldHave(string before, string after) => before == after ? $"The application would keep {before}." : $"The application has {before}. It would have {after}.";

    public override string PlaceMoves(string before, string after) => before == after ? $"The place would remain {before}." : $"The place would go from {before} to {after}.";

    public override string PlaceNone => "Without a place in one of the two cases.";
}
