namespace Cotation;

/// <summary>What may change points, what to bring, what to say at a desk.</summary>
internal sealed partial class LetterWords
{
    public string ChangesHeading => IsFrench ? "Ce qui peut changer vos points" : "What can change your points";

    public string Bring(string document) => IsFrench ? $"Apportez {document}." : $"Bring {document}.";

    public string BringFor(string title) => IsFrench ? $"Apportez un justificatif pour « {title} »." : $"Bring a proof for “{title}”.";

    public string OnceVerified(string points, string total) => IsFrench
        ? $"Après vérification, cette ligne comptera pour {points}. Vous auriez alors {total}."
        : $"Once verified, this line will count for {points}. You would then have {total}.";

    public string OnceVerifiedOnSheet(string points) => IsFrench ? $"Après vérification, cette ligne comptera pour {points}." : $"Once verified, this line will count for {points}.";

    public string Complete(string facts) => IsFrench ? $"Complétez votre demande : {facts}." : $"Complete your application: {facts}.";

    public string Stake(string points) => IsFrench ? $"Jusqu'à {points} en jeu." : $"Up to {points} at stake.";

    public string StakeOpen => IsFrench ? "Le nombre de points en jeu n'est pas borné." : "The number of points at stake is not bounded.";

    public string TotalChangesOn(string date, string points) => IsFrench
        ? $"Le {date}, avec le temps, votre total passe à {points}."
        : $"On {date}, with time alone, your total becomes {points}.";

    public string SheetChangesOn(string date, string points) => IsFrench
        ? $"Le {date}, avec le temps, la somme de cette feuille passe à {points}."
        : $"On {date}, with time alone, the sum on this sheet becomes {points}.";

    public string TotalChangesOnOther(string date, string points) => IsFrench
        ? $"Le {date}, avec le temps, le total passe à {points}."
        : $"On {date}, with time alone, the total becomes {points}.";

    public string AtMaximum(string title) => IsFrench
        ? $"« {title} » a atteint son maximum. Le temps n'ajoute plus de point."
        : $"“{title}” has reached its maximum. Time adds no more points.";

    public string KeepUpToDate => IsFrench
        ? "Votre situation change ? Mettez votre demande à jour. Vos points peuvent monter ou baisser."
        : "Does your situation change? Bring your application up to date. Your points may go up or down.";

    public string Renew(string date) => IsFrench
        ? $"Renouvelez votre demande avant le {date}. Sinon, elle sera supprimée."
        : $"Renew your application before {date}. Otherwise it will be removed.";

    public string RefusalsHeading => IsFrench ? "Si vous refusez un logement" : "If you refuse a dwelling";

    public string RefusalCases(string cases) => IsFrench ? $"La grille compte ce refus : {cases}." : $"The grid counts this refusal: {cases}.";

    public string RefusalsCount => IsFrench ? "Certains refus changent vos points." : "Some refusals change your points.";

    public string RefusalsUnread => IsFrench ? "Cette grille ne compte pas les refus." : "This grid does not count refusals.";

    public string RefusalsUnsaid => IsFrench ? "Cet extrait ne dit pas ce que fait un refus." : "This extract does not say what a refusal does.";

    public string Silence => IsFrench
        ? "Une proposition laisse au moins 10 jours pour répondre. Ne pas répondre vaut refus."
        : "An offer leaves at least 10 days to answer. No answer is a refusal.";

    public string WaitingHeading => IsFrench ? "Le temps d'attente" : "The waiting time";

    public string WaitingFigure(string what, string months, string year) => IsFrench ? $"{what} : {months} en {year}." : $"{what}: {months} in {year}.";

    public string WaitingEverywhere => IsFrench ? "Tous les logements" : "All dwellings";

    public string WaitingMedian(string? of) => IsFrench
        ? of is null ? "La moitié a attendu moins longtemps." : $"C'est une durée médiane : {of}. La moitié a attendu moins longtemps."
        : of is null ? "Half waited less." : $"This is a median: {of}. Half waited less.";

    public string WaitingMean(string? of) => IsFrench
        ? of is null ? "C'est une durée moyenne." : $"C'est une durée moyenne : {of}."
        : of is null ? "This is a mean." : $"This is a mean: {of}.";

    public string WaitingNoForecast => IsFrench ? "Ce délai ne dit pas combien de temps vous attendrez." : "This figure does not say how long you will wait.";

    public string TodoHeading => IsFrench ? "À faire maintenant" : "To do now";

    public string Ask(string document, string title, string points) => IsFrench
        ? $"Demander « {document} » pour « {title} ». Enjeu : {points}."
        : $"Ask for “{document}” for “{title}”. At stake: {points}.";

    public string Verify(string title, string points) => IsFrench ? $"Vérifier « {title} ». Enjeu : {points}." : $"Verify “{title}”. At stake: {points}.";

    public string Fill(string fact, string points) => IsFrench ? $"Compléter « {fact} ». Enjeu : jusqu'à {points}." : $"Complete “{fact}”. At stake: up to {points}.";

    public string FillOpen(string fact) => IsFrench ? $"Compléter « {fact} ». L'enjeu n'est pas borné." : $"Complete “{fact}”. What is at stake is not bounded.";

    public string NothingTodo => IsFrench
        ? "Rien à demander : aucune ligne n'attend de vérification ni d'information."
        : "Nothing to ask for: no line awaits verification or information.";

    public string SayHeading => IsFrench ? "À dire à la personne" : "What to say";

    public string SayPoints(string points) => IsFrench ? $"« Vous avez {points}. »" : $"“You have {points}.”";

    public string SayOnSheet(string points) => IsFrench ? $"« Les lignes de cette feuille donnent {points}. »" : $"“The lines on this sheet give {points}.”";

    public string SayTimeOnSheet(string date, string points) => IsFrench
        ? $"« Le {date}, avec le temps, leur somme passe à {points}. »"
        : $"“On {date}, with time alone, their sum becomes {points}.”";

    public string SayDocument(string document, string points) => IsFrench
        ? $"« Il manque {document}. Cela peut compter pour {points}. »"
        : $"“We still need {document}. It may count for {points}.”";

    public string SayVerify(string title, string points) => IsFrench
        ? $"« {title} » reste à vérifier. Cela peut compter pour {points}."
        : $"“{title}” is still to be verified. It may count for {points}.";

    public string SayTime(string date, string points) => IsFrench
        ? $"« Le {date}, avec le temps, votre total passe à {points}. »"
        : $"“On {date}, with time alone, your total becomes {points}.”";

    public string NotSayHeading => IsFrench ? "À ne pas dire" : "What not to say";

    public string NotSay => IsFrench
        ? "Une date d'attribution, une place garantie, les points d'une autre personne."
        : "A date of allocation, a guaranteed place, another person's points.";
}
