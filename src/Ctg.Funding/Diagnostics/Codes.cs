namespace Ctg.Funding.Diagnostics;

/// <summary>Codes of the core's diagnostics; each has its sentence in both resource files and its entry in docs/diagnostics.md.</summary>
internal static class Codes
{
    internal const string UnreadableJson = "CTG2001";
    internal const string UnknownFigure = "CTG2002";
    internal const string InvalidDate = "CTG2003";
    internal const string Overlap = "CTG2004";
    internal const string InvertedRange = "CTG2005";
    internal const string WrongContent = "CTG2006";
    internal const string UnknownChoice = "CTG2007";
    internal const string WrongStatut = "CTG2008";
    internal const string EmptyPeriod = "CTG2010";
    internal const string OutsideRange = "CTG2011";
    internal const string BelowOther = "CTG2012";
    internal const string NotAPart = "CTG2013";
    internal const string WrongUnit = "CTG2014";
    internal const string Incomplete = "CTG2015";
    internal const string AmountLimit = "CTG2016";

    internal const string UnreadableScenario = "CTG2021";
    internal const string ScenarioValue = "CTG2022";
    internal const string ScenarioWord = "CTG2023";
    internal const string ScenarioLimit = "CTG2024";
    internal const string ScenarioTerritory = "CTG2025";
    internal const string ScenarioStructure = "CTG2026";
    internal const string FrozenTooEarly = "CTG2027";

    internal const string ManyPlaces = "CTG1201";
    internal const string EarlyOpening = "CTG1202";
    internal const string DuplicateLot = "CTG1203";
    internal const string LateOpening = "CTG1204";
    internal const string PsejWithoutPlaces = "CTG1301";
    internal const string HighPsej = "CTG1302";
    internal const string HighNotifiedAmount = "CTG1303";
    internal const string LongOverlap = "CTG1304";
    internal const string ReferencePlacesFar = "CTG1305";
    internal const string ReferencePlacesFewer = "CTG1308";
    internal const string NoExpenses = "CTG1401";
    internal const string OddCost = "CTG1402";
    internal const string ManyCreatedPlaces = "CTG1403";
    internal const string HighCoverage = "CTG1404";
    internal const string LongDecision = "CTG1405";

    internal const string CarriedOver = "CTG3001";
    internal const string LowExistingAmount = "CTG3002";
    internal const string PsejAfterCej = "CTG3003";
    internal const string ZoneNotKnown = "CTG3004";
    internal const string TrancheNotInTable = "CTG3005";
    internal const string PsejWithoutCejEnd = "CTG3006";
    internal const string ReferencePlacesCounted = "CTG3007";
    internal const string NoLot = "CTG3008";
    internal const string ReferenceUnitsCounted = "CTG3009";
    internal const string EarlierPsejAssumed = "CTG3011";
    internal const string PsejLeftOut = "CTG3010";

    internal const string NotDecided = "CTG3101";
    internal const string VersionNotTold = "CTG3102";
    internal const string BetterVersion = "CTG3103";
    internal const string VersionByFiling = "CTG3111";
    internal const string VersionByDecision = "CTG3112";
    internal const string RebondByFiling = "CTG3113";
    internal const string RebondByDecision = "CTG3114";
    internal const string OriginalScale = "CTG3115";
    internal const string MamScale = "CTG3116";

    internal const string PilotageOver = "CTG3201";
    internal const string LeastAdvance = "CTG3211";

    internal const string PajeStructure = "CTG4001";
    internal const string NotCofinanced = "CTG4002";
    internal const string CtgNotInEffect = "CTG4003";
    internal const string CejRunning = "CTG4004";
    internal const string NotOpenYet = "CTG4005";
    internal const string AlreadyClosed = "CTG4006";
    internal const string NoMonthCounted = "CTG4007";
    internal const string PsejMissing = "CTG4101";
    internal const string ReferencePlacesMissing = "CTG4102";
    internal const string FigureMissing = "CTG4103";
    internal const string RangeOnly = "CTG4201";
    internal const string NoUpperBound = "CTG4202";
    internal const string ZoneBounds = "CTG4203";
    internal const string GrowthUnknown = "CTG4204";
    internal const string PsejBounds = "CTG4205";
    internal const string CapNotPublic = "CTG4206";
    internal const string ContractedHoursUnknown = "CTG4207";
    internal const string QpvBounds = "CTG4208";

    internal const string BeforeFirstText = "CTG4301";
    internal const string NotPiaje = "CTG4302";
    internal const string TooFewPlaces = "CTG4303";
    internal const string TooWealthy = "CTG4304";
    internal const string TooCovered = "CTG4305";
    internal const string NoMamScale = "CTG4306";
    internal const string ConditionsUnknown = "CTG4307";
    internal const string MajorationNotPublic = "CTG4311";
    internal const string CoverageUnknown = "CTG4312";

    internal const string PriceNotPublic = "CTG4401";
    internal const string UnitsMissing = "CTG4402";
    internal const string NatureUnknown = "CTG4403";
    internal const string PreviousRateUnknown = "CTG4404";
    internal const string LudothequeElsewhere = "CTG4411";
    internal const string NoBonusKnown = "CTG4412";

    internal const string CausePlaces = "CTG5101";
    internal const string CauseMonths = "CTG5102";
    internal const string CauseReferencePlaces = "CTG5103";
    internal const string CausePsej = "CTG5104";
    internal const string CauseOutOfQpv = "CTG5105";
    internal const string CauseInQpv = "CTG5106";
    internal const string CauseAllOutOfQpv = "CTG5107";
    internal const string CauseAllInQpv = "CTG5108";
    internal const string CauseTranche = "CTG5109";
    internal const string CauseTrancheAlone = "CTG5110";
    internal const string CauseRebond = "CTG5111";
    internal const string CauseWithoutRattrapage = "CTG5112";
    internal const string CauseWithRattrapage = "CTG5113";
    internal const string CauseReading = "CTG5114";
    internal const string CausePaje = "CTG5115";
    internal const string CauseAllPaje = "CTG5116";
    internal const string CauseNotCofinanced = "CTG5117";
    internal const string CauseCofinanced = "CTG5118";
    internal const string CauseAllNotCofinanced = "CTG5119";
    internal const string CauseAllCofinanced = "CTG5120";
    internal const string CauseClosing = "CTG5121";
    internal const string CauseCejEnd = "CTG5122";
    internal const string CauseCtgEffect = "CTG5123";
    internal const string CauseCejAndCtg = "CTG5124";
    internal const string CauseSwap = "CTG5125";
    internal const string CauseRounded = "CTG5126";
    internal const string CauseAdvances = "CTG5127";
    internal const string CauseEarlierPsej = "CTG5128";
}
