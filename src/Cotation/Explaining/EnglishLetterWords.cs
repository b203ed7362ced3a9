namespace Cotation;

/// <summary>The frame of explanations in English.</summary>
internal sealed class EnglishLetterWords : LetterWords
{
    public override string TitleApplicant(string points) => $"Your score: {points}";

    public override string TitleOther(string id, string points) => $"Application {id}: {points}";

    public override string NoScore => "no score on this grid";

    public override string Calculated(string date, string grid, string version) => $"Calculated on {date}. {grid}, version {version}.";

    public override string NotValid => "Note: the grid is not in force on this date.";

    public override string Fictional => "This grid is invented, for trying things out.";

    public override string Extract(string what) => $"Extract of a grid. {what}";

    public override string Provisional(int count, string number) => $"This number is provisional. {(count < 2 ? "One piece of information is" : $"{number} pieces of information are")} still to be verified.";

    public override string RangeBetween(string low, string high) => $"Depending on what is missing or unverified, the total may lie between {low} and {high}.";

    public override string RangeFrom(string low) => $"Depending on what is missing, the total is at least {low}. Its maximum is not bounded.";

    public override string RangeTo(string high) => $"Depending on what is missing, the total is at most {high}. Its minimum is not bounded.";

    public override string RangeOpen => "Depending on what is missing, the total is not bounded.";

    public override string OutsideTerritory(string territory) => $"None of the dwellings asked for is in {territory}. This grid does not apply.";

    public override string NotConcerned(string title) => $"This grid does not apply to this application. {title}".TrimEnd();

    public override string ScopeUnknown => "We do not know whether this grid applies. The information is missing.";

    public override string PriorityApplicant => "Your application falls under a priority set by law, subject to verification.";

    public override string PriorityOther(string title, string basis) => $"Priority set by law, subject to verification: {title} ({basis}).";

    public override string PriorityMasked(bool? isMet) => $"Legal priority: {(isMet switch { true => "yes", false => "no", null => "to be verified" })}, subject to verification.";

    public override string FiledOn(string date) => $"Application filed on {date}.";

    public override string RenewBefore(string date) => $"To be renewed before {date}.";

    public override string Wishes(string wishes) => $"Dwellings wished for: {wishes}.";

    public override string Wish(string type, string commune) => $"{type}, in {commune}";

    public override string Proved(string verified, string pending, string declared) => $"Verified or registered: {verified}. Pending: {pending}. Declared, not verified: {declared}.";

    public override string VerifiedOnly(string points) => $"On verified or registered facts alone, the total would be {points}.";

    public override string HeadlinesHeading(string points, bool isOne) => isOne ? $"Where does your {points} come from?" : $"Where do your {points} come from?";

    public override string NothingYet => "No line gives you points today.";

    public override string OtherLinesHeading => "The other lines that count";

    public override string SectionHeading(string title, string points) => $"{title}: {points}";

    public override string WhyNotMoreHeading => "Why not more?";

    public override string RestHeading => "The lines that give no point";

    public override string Rest => "The other lines of the grid give you no point.";

    public override string InConfidence => "Some hard situations count too. You may speak of them to an agent, in confidence.";

    public override string ChangesHeading => "What can change your points";

    public override string Bring(string document) => $"Bring {document}.";

    public override string BringFor(string title) => $"Bring a proof for “{title}”.";

    public override string OnceVerified(string points, string total) => $"Once verified, this line will count for {points}. You would then have {total}.";

    public override string Complete(string facts) => $"Complete your application: {facts}.";

    public override string Stake(string points) => $"Up to {points} at stake.";

    public override string StakeOpen => "The number of points at stake is not bounded.";

    public override string TotalChangesOn(string date, string points) => $"On {date}, with time alone, your total becomes {points}.";

    public override string TotalChangesOnOther(string date, string points) => $"On {date}, with time alone, the total becomes {points}.";

    public override string AtMaximum(string title) => $"“{title}” has reached its maximum. Time adds no more points.";

    public override string KeepUpToDate => "Does your situation change? Bring your application up to date. Your points may go up or down.";

    public override string Renew(string date) => $"Renew your application before {date}. Otherwise it will be removed.";

    public override string RefusalsHeading => "If you refuse a dwelling";

    public override string RefusalCases(string cases) => $"The grid counts this refusal: {cases}.";

    public override string RefusalsCount => "Some refusals change your points.";

    public override string RefusalsUnread => "This grid does not count refusals.";

    public override string RefusalsUnsaid => "This extract does not say what a refusal does.";

    public override string Silence => "An offer leaves at least 10 days to answer. No answer is a refusal.";

    public override string WaitingHeading => "The waiting time";

    public override string WaitingFigure(string what, string months, string year) => $"{what}: {months} in {year}.";

    public override string WaitingEverywhere => "All dwellings";

    public override string WaitingMedian(string? of) => of is null ? "Half waited less." : $"This is a median: {of}. Half waited less.";

    public override string WaitingMean(string? of) => of is null ? "This is a mean." : $"This is a mean: {of}.";

    public override string WaitingNoForecast => "This figure does not say how long you will wait.";

    public override string DecidingHeading => "Who decides?";

    public override string WhoDecides => "Points help to choose the applications put before the commission, then help the commission. The commission decides.";

    public override string NoRight => "Points give no right to a dwelling.";

    public override string NotAlwaysFirst => "The application with most points is not always chosen.";

    public override string AlsoLooksAt => "The commission also looks at the dwelling, the rent and the situation of each household.";

    public override string Sovereign => "The allocation commission is sovereign. Income ceilings and the dwelling are checked apart.";

    public override string ErrorsHeading => "Do you see a mistake?";

    public override string Contact(string contact) => $"Speak to an agent: {contact}.";

    public override string Corrections => "You may ask for a correction at any time.";

    public override string Controller(string authority, string? officer) => officer is null ? $"Responsible for your data: {authority}." : $"Responsible for your data: {authority}. For your rights: {officer}.";

    public override string MentionHeading => "Information on the use of an algorithm";

    public override string MentionPurpose => "This score is calculated by a program. It helps to choose applications for social housing, then helps the commission.";

    public override string MentionRules(string url) => $"The rules are published: {url}";

    public override string MentionRight => "You may ask for these rules and for how they apply to your case (French code of relations between the public and the administration, articles R. 311-3-1-1 and R. 311-3-1-2).";

    public override string MentionWrite(string address) => $"Write to: {address}.";

    public override string MentionAppeal => "Without an answer after 1 month, you have 2 months to turn to the French commission for access to administrative documents (www.cada.fr).";

    public override string TodoHeading => "To do now";

    public override string Ask(string document, string title, string points) => $"Ask for “{document}” for “{title}”. At stake: {points}.";

    public override string Verify(string title, string points) => $"Verify “{title}”. At stake: {points}.";

    public override string Fill(string fact, string points) => $"Complete “{fact}”. At stake: up to {points}.";

    public override string FillOpen(string fact) => $"Complete “{fact}”. What is at stake is not bounded.";

    public override string NothingTodo => "Nothing to ask for: no line awaits verification or information.";

    public override string SayHeading => "What to say";

    public override string SayPoints(string points) => $"“You have {points}.”";

    public override string SayDocument(string document, string points) => $"“We still need {document}. It may count for {points}.”";

    public override string SayVerify(string title, string points) => $"“{title}” is still to be verified. It may count for {points}.";

    public override string SayTime(string date, string points) => $"“On {date}, with time alone, your total becomes {points}.”";

    public override string SayDecides => "“The commission decides, not the points.”";

    public override string NotSayHeading => "What not to say";

    public override string NotSay => "A date of allocation, a guaranteed place, another person's points.";

    public override string MaskedHeading => "Other elements taken into account";

    public override string MaskedNote => "This line brings several lines of the grid together. Their detail is not shown here.";

    public override string MaskedPending(string points) => $"Awaiting verification: {points}.";

    public override string OnlyTotal => "Only the total is shown here: the detail would tell too much.";

    public override string MaskedOutcome(OutcomeEffect effect) => effect switch { OutcomeEffect.First => "A rule of the grid puts this application before the others.", OutcomeEffect.Aside => "A rule of the grid has this application handled apart.", OutcomeEffect.Ineligible => "A rule of the grid sets this application aside for this dwelling or this grid." };

    public override string MissingHeading => "What is missing";

    public override string MissingFact(string label, string points) => $"{label}: up to {points} at stake.";

    public override string MissingFactOpen(string label) => $"{label}: what is at stake is not bounded.";

    public override string OutcomesHeading => "Beside the points";

    public override string OutcomeFirst(string title) => $"{title}. This application goes before the others.";

    public override string OutcomeAside(string title, string? by) => by is null ? $"{title}. This application is handled apart." : $"{title}. This application is handled apart, by {by}.";

    public override string OutcomeIneligible(string title) => $"{title}. This dwelling or this grid does not suit this application.";

    public override string OutcomePending(string title) => $"{title}: to be verified, without effect for now.";

    public override string OutcomeUnknown(string title) => $"{title}: the information is missing, without effect for now.";

    public override string Foot(string id, string grid, string version, string date, string hash) => $"Application no. {id} · grid {grid}, version {version} · calculated on {date} · fingerprint {hash}";

    public override string FootOfGrid(string grid, string version, string hash) => $"Grid {grid}, version {version} · fingerprint {hash}";

    public override string SkipLink => "Go to the content";
}
