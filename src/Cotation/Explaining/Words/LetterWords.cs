namespace Cotation;

/// <summary>Holds the sentences that frame an explanation: title, readers' parts, law and footer, in one language.</summary>
internal sealed partial class LetterWords : Sentences
{
    private static readonly LetterWords French = new(Language.French);
    private static readonly LetterWords English = new(Language.English);

    private LetterWords(Language language)
        : base(language)
    {
    }

    public static LetterWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string TitleApplicant(string points) => IsFrench ? $"Votre cotation : {points}" : $"Your score: {points}";

    public string TitleOther(string id, string points) => IsFrench ? $"Demande {id} : {points}" : $"Application {id}: {points}";

    public string NoScore => IsFrench ? "pas de cotation sur cette grille" : "no score on this grid";

    public string Calculated(string date, string grid, string version) => IsFrench
        ? $"Calcul du {date}. {grid}, version {version}."
        : $"Calculated on {date}. {grid}, version {version}.";

    public string NotValid => IsFrench ? "Attention : à cette date, la grille n'est pas en vigueur." : "Note: the grid is not in force on this date.";

    public string Provisional(int count, string number) => IsFrench
        ? $"Ce nombre est provisoire. {(count < 2 ? "Une information reste" : $"{number} informations restent")} à vérifier."
        : $"This number is provisional. {(count < 2 ? "One piece of information is" : $"{number} pieces of information are")} still to be verified.";

    public string RangeTakesAsTrue(bool isApplicant) => IsFrench
        ? isApplicant ? "Ces chiffres tiennent pour vrai ce que vous avez déclaré." : "Ces chiffres tiennent pour vrai ce qui est déclaré."
        : isApplicant ? "These figures take what you stated as true." : "These figures take what is stated as true.";

    public string RangeBetween(string low, string high) => IsFrench
        ? $"Selon ce qui manque ou reste à vérifier, le total peut aller de {low} à {high}."
        : $"Depending on what is missing or unverified, the total may lie between {low} and {high}.";

    public string RangeFrom(string low) => IsFrench
        ? $"Selon ce qui manque, le total est d'au moins {low}. Son maximum n'est pas borné."
        : $"Depending on what is missing, the total is at least {low}. Its maximum is not bounded.";

    public string RangeTo(string high) => IsFrench
        ? $"Selon ce qui manque, le total est d'au plus {high}. Son minimum n'est pas borné."
        : $"Depending on what is missing, the total is at most {high}. Its minimum is not bounded.";

    public string RangeOpen => IsFrench ? "Selon ce qui manque, le total n'est pas borné." : "Depending on what is missing, the total is not bounded.";

    public string OutsideTerritory(string territory) => IsFrench
        ? $"Aucun des logements souhaités n'est à {territory}. Cette grille ne s'applique pas."
        : $"None of the dwellings asked for is in {territory}. This grid does not apply.";

    public string NotConcerned(string title) => IsFrench
        ? $"Cette grille ne s'applique pas à cette demande. {title}".TrimEnd()
        : $"This grid does not apply to this application. {title}".TrimEnd();

    public string ScopeUnknown => IsFrench
        ? "Nous ne savons pas si cette grille s'applique. L'information manque."
        : "We do not know whether this grid applies. The information is missing.";

    public string PriorityApplicant => IsFrench
        ? "Votre demande relève d'une priorité prévue par la loi, sous réserve de vérification."
        : "Your application falls under a priority set by law, subject to verification.";

    public string PriorityOther(string title, string basis) => IsFrench
        ? $"Priorité de la loi, sous réserve de vérification : {title} ({basis})."
        : $"Priority set by law, subject to verification: {title} ({basis}).";

    public string PriorityMasked(bool isMet) => IsFrench
        ? isMet ? "Cette demande relève d'une priorité prévue par la loi, sous réserve de vérification." : "Aucune priorité prévue par la loi n'est établie pour cette demande."
        : isMet ? "This application falls under a priority set by law, subject to verification." : "No priority set by law is established for this application.";

    public string FiledOn(string date) => IsFrench ? $"Demande déposée le {date}." : $"Application filed on {date}.";

    public string RenewBefore(string date) => IsFrench ? $"À renouveler avant le {date}." : $"To be renewed before {date}.";

    public string Wishes(string wishes) => IsFrench ? $"Logements souhaités : {wishes}." : $"Dwellings wished for: {wishes}.";

    public string Wish(string type, string commune) => IsFrench ? $"{type}, à {commune}" : $"{type}, in {commune}";

    public string Proved(string verified, string pending, string declared) => IsFrench
        ? $"Vérifiés ou enregistrés : {verified}. En attente : {pending}. Déclarés, non vérifiés : {declared}."
        : $"Verified or registered: {verified}. Pending: {pending}. Declared, not verified: {declared}.";

    public string VerifiedOnly(string points) => IsFrench
        ? $"Avec les seules données vérifiées ou enregistrées, le total serait de {points}."
        : $"On verified or registered facts alone, the total would be {points}.";

    public string HeadlinesHeading(string points, bool isOne) => IsFrench
        ? isOne ? $"D'où vient votre {points} ?" : $"D'où viennent vos {points} ?"
        : isOne ? $"Where does your {points} come from?" : $"Where do your {points} come from?";

    public string NothingYet => IsFrench ? "Aucune ligne ne vous donne de point aujourd'hui." : "No line gives you points today.";

    public string OtherLinesHeading => IsFrench ? "Les autres lignes qui comptent" : "The other lines that count";

    public string SectionHeading(string title, string points) => IsFrench ? $"{title} : {points}" : $"{title}: {points}";

    public string WhyNotMoreHeading => IsFrench ? "Pourquoi pas plus ?" : "Why not more?";

    public string RestHeading => IsFrench ? "Les lignes qui ne donnent pas de point" : "The lines that give no point";

    public string Rest => IsFrench ? "Les autres lignes de la grille ne vous donnent pas de point." : "The other lines of the grid give you no point.";

    public string InConfidence => IsFrench
        ? "Certaines situations difficiles comptent aussi. Vous pouvez en parler à un agent, en confiance."
        : "Some hard situations count too. You may speak of them to an agent, in confidence.";

    public string MaskedHeading => IsFrench ? "Autres éléments pris en compte" : "Other elements taken into account";

    public string MaskedNote => IsFrench
        ? "Ces lignes sont réunies pour protéger la vie privée. Le service qui instruit la demande en connaît le détail."
        : "These lines are brought together to protect private life. The service in charge of the application knows their detail.";

    public string OnSheet(string points) => IsFrench ? $"{points} sur cette feuille" : $"{points} on this sheet";

    public string SheetNote => IsFrench
        ? "Certaines lignes de cette grille ne s'impriment jamais. Le total complet se lit en ligne ou au guichet."
        : "Some lines of this grid are never printed. The whole total can be read online or at the desk.";

    public string HeadlinesOnSheet(string points, bool isOne) => IsFrench
        ? isOne ? $"D'où vient le {points} de cette feuille ?" : $"D'où viennent les {points} de cette feuille ?"
        : isOne ? $"Where does the {points} on this sheet come from?" : $"Where do the {points} on this sheet come from?";

    public string MaskedOutcome(OutcomeEffect effect) => effect switch
    {
        OutcomeEffect.First => IsFrench
            ? "Une règle de la grille fait passer cette demande avant les autres."
            : "A rule of the grid puts this application before the others.",
        OutcomeEffect.Aside => IsFrench ? "Une règle de la grille fait traiter cette demande à part." : "A rule of the grid has this application handled apart.",
        OutcomeEffect.Ineligible => IsFrench
            ? "Une règle de la grille écarte cette demande pour ce logement ou cette grille."
            : "A rule of the grid sets this application aside for this dwelling or this grid.",
    };

    public string MissingHeading => IsFrench ? "Ce qui manque" : "What is missing";

    public string MissingFact(string label, string points) => IsFrench ? $"{label} : jusqu'à {points} en jeu." : $"{label}: up to {points} at stake.";

    public string MissingFactOpen(string label) => IsFrench ? $"{label} : enjeu non borné." : $"{label}: what is at stake is not bounded.";

    public string OutcomesHeading => IsFrench ? "En dehors des points" : "Beside the points";

    public string OutcomeFirst(string title) => IsFrench ? $"{title}. Cette demande passe avant les autres." : $"{title}. This application goes before the others.";

    public string OutcomeAside(string title, string? by) => IsFrench
        ? by is null ? $"{title}. Cette demande est traitée à part." : $"{title}. Cette demande est traitée à part, par {by}."
        : by is null ? $"{title}. This application is handled apart." : $"{title}. This application is handled apart, by {by}.";

    public string OutcomeIneligible(string title) => IsFrench
        ? $"{title}. Ce logement ou cette grille ne convient pas à cette demande."
        : $"{title}. This dwelling or this grid does not suit this application.";

    public string OutcomePending(string title) => IsFrench ? $"{title} : à vérifier, sans effet pour l'instant." : $"{title}: to be verified, without effect for now.";

    public string OutcomeUnknown(string title) => IsFrench
        ? $"{title} : l'information manque, sans effet pour l'instant."
        : $"{title}: the information is missing, without effect for now.";

    public string Foot(string id, string grid, string version, string date, string hash) => IsFrench
        ? $"Demande n° {id} · grille {grid}, version {version} · calcul du {date} · empreinte {hash}"
        : $"Application no. {id} · grid {grid}, version {version} · calculated on {date} · fingerprint {hash}";

    public string FootOfGrid(string grid, string version, string hash) => IsFrench
        ? $"Grille {grid}, version {version} · empreinte {hash}"
        : $"Grid {grid}, version {version} · fingerprint {hash}";

    public string SkipLink => IsFrench ? "Aller au contenu" : "Go to the content";
}
