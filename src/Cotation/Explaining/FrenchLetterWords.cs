namespace Cotation;

/// <summary>The frame of explanations in French.</summary>
internal sealed class FrenchLetterWords : LetterWords
{
    public override string TitleApplicant(string points) => $"Votre cotation : {points}";

    public override string TitleOther(string id, string points) => $"Demande {id} : {points}";

    public override string NoScore => "pas de cotation sur cette grille";

    public override string Calculated(string date, string grid, string version) => $"Calcul du {date}. {grid}, version {version}.";

    public override string NotValid => "Attention : à cette date, la grille n'est pas en vigueur.";

    public override string Fictional => "Cette grille est inventée, pour essayer.";

    public override string Extract(string what) => $"Extrait d'une grille. {what}";

    public override string Provisional(int count, string number) => $"Ce nombre est provisoire. {(count < 2 ? "Une information reste" : $"{number} informations restent")} à vérifier.";

    public override string RangeBetween(string low, string high) => $"Selon ce qui manque ou reste à vérifier, le total peut aller de {low} à {high}.";

    public override string RangeFrom(string low) => $"Selon ce qui manque, le total est d'au moins {low}. Son maximum n'est pas borné.";

    public override string RangeTo(string high) => $"Selon ce qui manque, le total est d'au plus {high}. Son minimum n'est pas borné.";

    public override string RangeOpen => "Selon ce qui manque, le total n'est pas borné.";

    public override string OutsideTerritory(string territory) => $"Aucun des logements souhaités n'est à {territory}. Cette grille ne s'applique pas.";

    public override string NotConcerned(string title) => $"Cette grille ne s'applique pas à cette demande. {title}".TrimEnd();

    public override string ScopeUnknown => "Nous ne savons pas si cette grille s'applique. L'information manque.";

    public override string PriorityApplicant => "Votre demande relève d'une priorité prévue par la loi, sous réserve de vérification.";

    public override string PriorityOther(string title, string basis) => $"Priorité de la loi, sous réserve de vérification : {title} ({basis}).";

    public override string PriorityMasked(bool? isMet) => $"Priorité légale : {(isMet switch { true => "oui", false => "non", null => "à vérifier" })}, sous réserve de vérification.";

    public override string FiledOn(string date) => $"Demande déposée le {date}.";

    public override string RenewBefore(string date) => $"À renouveler avant le {date}.";

    public override string Wishes(string wishes) => $"Logements souhaités : {wishes}.";

    public override string Wish(string type, string commune) => $"{type}, à {commune}";

    public override string Proved(string verified, string pending, string declared) => $"Vérifiés ou enregistrés : {verified}. En attente : {pending}. Déclarés, non vérifiés : {declared}.";

    public override string VerifiedOnly(string points) => $"Avec les seules données vérifiées ou enregistrées, le total serait de {points}.";

    public override string HeadlinesHeading(string points, bool isOne) => isOne ? $"D'où vient votre {points} ?" : $"D'où viennent vos {points} ?";

    public override string NothingYet => "Aucune ligne ne vous donne de point aujourd'hui.";

    public override string OtherLinesHeading => "Les autres lignes qui comptent";

    public override string SectionHeading(string title, string points) => $"{title} : {points}";

    public override string WhyNotMoreHeading => "Pourquoi pas plus ?";

    public override string RestHeading => "Les lignes qui ne donnent pas de point";

    public override string Rest => "Les autres lignes de la grille ne vous donnent pas de point.";

    public override string InConfidence => "Certaines situations difficiles comptent aussi. Vous pouvez en parler à un agent, en confiance.";

    public override string ChangesHeading => "Ce qui peut changer vos points";

    public override string Bring(string document) => $"Apportez {document}.";

    public override string BringFor(string title) => $"Apportez un justificatif pour « {title} ».";

    public override string OnceVerified(string points, string total) => $"Après vérification, cette ligne comptera pour {points}. Vous auriez alors {total}.";

    public override string Complete(string facts) => $"Complétez votre demande : {facts}.";

    public override string Stake(string points) => $"Jusqu'à {points} en jeu.";

    public override string StakeOpen => "Le nombre de points en jeu n'est pas borné.";

    public override string TotalChangesOn(string date, string points) => $"Le {date}, avec le temps, votre total passe à {points}.";

    public override string TotalChangesOnOther(string date, string points) => $"Le {date}, avec le temps, le total passe à {points}.";

    public override string AtMaximum(string title) => $"« {title} » a atteint son maximum. Le temps n'ajoute plus de point.";

    public override string KeepUpToDate => "Votre situation change ? Mettez votre demande à jour. Vos points peuvent monter ou baisser.";

    public override string Renew(string date) => $"Renouvelez votre demande avant le {date}. Sinon, elle sera supprimée.";

    public override string RefusalsHeading => "Si vous refusez un logement";

    public override string RefusalCases(string cases) => $"La grille compte ce refus : {cases}.";

    public override string RefusalsCount => "Certains refus changent vos points.";

    public override string RefusalsUnread => "Cette grille ne compte pas les refus.";

    public override string RefusalsUnsaid => "Cet extrait ne dit pas ce que fait un refus.";

    public override string Silence => "Une proposition laisse au moins 10 jours pour répondre. Ne pas répondre vaut refus.";

    public override string WaitingHeading => "Le temps d'attente";

    public override string WaitingFigure(string what, string months, string year) => $"{what} : {months} en {year}.";

    public override string WaitingEverywhere => "Tous les logements";

    public override string WaitingMedian(string? of) => of is null ? "La moitié a attendu moins longtemps." : $"C'est une durée médiane : {of}. La moitié a attendu moins longtemps.";

    public override string WaitingMean(string? of) => of is null ? "C'est une durée moyenne." : $"C'est une durée moyenne : {of}.";

    public override string WaitingNoForecast => "Ce délai ne dit pas combien de temps vous attendrez.";

    public override string DecidingHeading => "Qui décide ?";

    public override string WhoDecides => "Les points aident à choisir les demandes présentées à la commission, puis aident la commission. Elle décide.";

    public override string NoRight => "Les points ne donnent pas droit à un logement.";

    public override string NotAlwaysFirst => "La demande qui a le plus de points n'est pas toujours retenue.";

    public override string AlsoLooksAt => "La commission regarde aussi le logement, le loyer et la situation de chaque ménage.";

    public override string Sovereign => "La commission d'attribution est souveraine. Les plafonds de ressources et le logement sont contrôlés à part.";

    public override string ErrorsHeading => "Vous voyez une erreur ?";

    public override string Contact(string contact) => $"Parlez-en à un agent : {contact}.";

    public override string Corrections => "Vous pouvez demander une correction à tout moment.";

    public override string Controller(string authority, string? officer) => officer is null ? $"Responsable de vos données : {authority}." : $"Responsable de vos données : {authority}. Pour vos droits : {officer}.";

    public override string MentionHeading => "Information sur l'utilisation d'un traitement algorithmique";

    public override string MentionPurpose => "Cette cotation est calculée par un programme. Il aide à choisir les demandes de logement social, puis aide la commission.";

    public override string MentionRules(string url) => $"Les règles sont publiées : {url}";

    public override string MentionRight => "Vous pouvez demander ces règles et leur application à votre cas (articles R. 311-3-1-1 et R. 311-3-1-2 du code des relations entre le public et l'administration).";

    public override string MentionWrite(string address) => $"Écrivez à : {address}.";

    public override string MentionAppeal => "Sans réponse au bout de 1 mois, vous avez 2 mois pour saisir la Commission d'accès aux documents administratifs (www.cada.fr).";

    public override string TodoHeading => "À faire maintenant";

    public override string Ask(string document, string title, string points) => $"Demander « {document} » pour « {title} ». Enjeu : {points}.";

    public override string Verify(string title, string points) => $"Vérifier « {title} ». Enjeu : {points}.";

    public override string Fill(string fact, string points) => $"Compléter « {fact} ». Enjeu : jusqu'à {points}.";

    public override string FillOpen(string fact) => $"Compléter « {fact} ». L'enjeu n'est pas borné.";

    public override string NothingTodo => "Rien à demander : aucune ligne n'attend de vérification ni d'information.";

    public override string SayHeading => "À dire à la personne";

    public override string SayPoints(string points) => $"« Vous avez {points}. »";

    public override string SayDocument(string document, string points) => $"« Il manque {document}. Cela peut compter pour {points}. »";

    public override string SayVerify(string title, string points) => $"« {title} » reste à vérifier. Cela peut compter pour {points}.";

    public override string SayTime(string date, string points) => $"« Le {date}, avec le temps, votre total passe à {points}. »";

    public override string SayDecides => "« La commission décide, pas les points. »";

    public override string NotSayHeading => "À ne pas dire";

    public override string NotSay => "Une date d'attribution, une place garantie, les points d'une autre personne.";

    public override string MaskedHeading => "Autres éléments pris en compte";

    public override string MaskedNote => "Cette ligne réunit plusieurs lignes de la grille. Leur détail n'est pas montré ici.";

    public override string MaskedPending(string points) => $"En attente de vérification : {points}.";

    public override string OnlyTotal => "Seul le total est montré ici : le détail en dirait trop.";

    public override string MaskedOutcome(OutcomeEffect effect) => effect switch { OutcomeEffect.First => "Une règle de la grille fait passer cette demande avant les autres.", OutcomeEffect.Aside => "Une règle de la grille fait traiter cette demande à part.", OutcomeEffect.Ineligible => "Une règle de la grille écarte cette demande pour ce logement ou cette grille." };

    public override string MissingHeading => "Ce qui manque";

    public override string MissingFact(string label, string points) => $"{label} : jusqu'à {points} en jeu.";

    public override string MissingFactOpen(string label) => $"{label} : enjeu non borné.";

    public override string OutcomesHeading => "En dehors des points";

    public override string OutcomeFirst(string title) => $"{title}. Cette demande passe avant les autres.";

    public override string OutcomeAside(string title, string? by) => by is null ? $"{title}. Cette demande est traitée à part." : $"{title}. Cette demande est traitée à part, par {by}.";

    public override string OutcomeIneligible(string title) => $"{title}. Ce logement ou cette grille ne convient pas à cette demande.";

    public override string OutcomePending(string title) => $"{title} : à vérifier, sans effet pour l'instant.";

    public override string OutcomeUnknown(string title) => $"{title} : l'information manque, sans effet pour l'instant.";

    public override string Foot(string id, string grid, string version, string date, string hash) => $"Demande n° {id} · grille {grid}, version {version} · calcul du {date} · empreinte {hash}";

    public override string FootOfGrid(string grid, string version, string hash) => $"Grille {grid}, version {version} · empreinte {hash}";

    public override string SkipLink => "Aller au contenu";
}
