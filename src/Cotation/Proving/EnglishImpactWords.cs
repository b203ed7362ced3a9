using NodaTime;

namespace Cotation;

/// <summary>What a change of grid does, in English.</summary>
internal sealed class EnglishImpactWords() : ImpactWords(Language.English)
{
    public override string ChangesHeading => "What changes in the grid";

    public override string NoChange => "Nothing changes in the rules.";

    public override string EffectHeading => "Effect on the applications";

    public override string MovesCaption => "Who goes up, who goes down, who stays";

    public override string Effect => "Effect";

    public override string Points => "Points";

    public override string Places => "Places among comparable ones";

    public override string Up => "go up";

    public override string Down => "go down";

    public override string Same => "stay";

    public override string GroupsHeading => "Who wins, who loses";

    public override string Applications => "Applications";

    public override string MeanPoints => "Points (mean)";

    public override string MedianPlaces => "Places (median)";

    public override string NotKnown => "not known";

    public override string LinesHeading => "What each line does";

    public override string LinesCaption => "For each line, before caps and rounding: how many applications it raises or lowers, for how many it weighs most, and how many neighbours it tells apart";

    public override string Line => "Line";

    public override string Raises => "Raises";

    public override string Lowers => "Lowers";

    public override string Decides => "Weighs most";

    public override string Power => "Tells apart";

    public override string AtMost => "At its cap";

    public override string NoDead => "Every line of the new grid gives points to someone.";

    public override string DistributionHeading => "Points before and after";

    public override string DistributionCaption => "Number of applications by band of points";

    public override string Before => "Before";

    public override string After => "After";

    public override string ExamplesHeading => "Worked examples";

    public override string ExamplesCaption => "The grid's examples, before and after";

    public override string Example => "Example";

    public override string Difference => "Difference";

    public override string NotForIt => "out of scope";

    public override string LinePoints => "Points";

    public override string Total => "Total";

    public override string Cut => "Caps, rounding and adjustments";

    public override string RankDistribution => "Number of ranked applications by band of points";

    public override string Few => "under 11";

    public override string NoApplication => "No application is in the scope of both grids: there is no effect to show.";

    public override string TooFew => "Fewer than 11 applications: the effect is not shown, it would tell too much of each.";

    public override string From => "From";

    public override string NamesNobody => "This report counts applications and names none. Groups of fewer than 11 applications are merged with their neighbours.";

    public override string Title(string title) => $"Changing the grid: {title}";

    public override string Population(int all, int cohorts, LocalDate on) => $"{Counted(all)} scored on both grids on {Numbers.Date(on)}, in {Count(cohorts)} group{S(cohorts)} of comparable applications.";

    public override string OutOfScope(int count) => $"{Counted(count)} outside the scope of one of the grids: not counted.";

    public override string Top(TopImpact top) => $"The first {top.Top} places of each group: {Count(top.Entries)} in, {Count(top.Exits)} out.";

    public override string TiedFirst(int before, int after) => $"First place shared: before, in {Count(before)} group{S(before)}; after, in {Count(after)}.";

    public override string Tied(int before, int after) => $"Shared places: before, by {Counted(before)}; after, by {Count(after)}.";

    public override string AtCap(int before, int after) => $"At the grid's maximum: before, {Counted(before)}; after, {Count(after)}.";

    public override string Withheld(string grouping) => $"{grouping}: fewer than 11 applications in all, nothing is shown.";

    public override string WinnersAndLosers(string grouping) => $"{grouping}: applications that go down and that go up";

    public override string Dead(string titles) => $"Give points to nobody in the new grid: {titles}.";

    public override string Band(string from, string to) => $"{from} to under {to}";

    public override string WaterfallCaption(string example) => $"Where the points of “{example}” come from in the new grid";

    public override string StairsCaption(string example) => $"The points of “{example}” with time, in the new grid";

    public override string Day(LocalDate date) => Numbers.Date(date);

    public override string Foot(Grid before, Grid after) => $"Before: {Name(before)}. After: {Name(after)}. Cotation {Engine.Version}.";

    private static string Name(Grid grid) => $"{grid.Identity.Id}, version {grid.Identity.Version}, fingerprint {grid.Fingerprint}";

    private string Counted(int count) => $"{Count(count)} application{S(count)}";

    private static string S(int count) => count == 1 ? "" : "s";
}
