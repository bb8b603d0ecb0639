internal import BriefingModel

/// The fixed words that the site puts around extracted values.
enum Wording {
  /// What a stance is called after the holder's name: "Kirby **declined to say** …".
  static func verb(_ stance: Stance) -> String {
    switch stance {
    case .asserts: "said"
    case .denies: "denied"
    case .accuses: "accused"
    case .admits: "admitted"
    case .promises: "promised"
    case .threatens: "threatened"
    case .warns: "warned"
    case .urges: "urged"
    case .asks: "asked"
    case .predicts: "predicted"
    case .expects: "expected"
    case .doubts: "doubted"
    case .declines: "did not say"
    }
  }

  /// The heading of a list of claims with one stance.
  static func heading(_ stance: Stance) -> String {
    switch stance {
    case .asserts: "Statements"
    case .denies: "Denials"
    case .accuses: "Accusations"
    case .admits: "Admissions"
    case .promises: "Promises"
    case .threatens: "Threats"
    case .warns: "Warnings"
    case .urges: "Calls and demands"
    case .asks: "Questions"
    case .predicts: "Predictions"
    case .expects: "Expectations"
    case .doubts: "Doubts"
    case .declines: "Not said and not confirmed"
    }
  }

  /// The name of a kind of actor.
  static func name(_ type: EntityType) -> String {
    switch type {
    case .person: "person"
    case .organization: "organisation"
    case .location: "place"
    case .miscellaneous: "other"
    }
  }

  /// The plural of the name of a kind of actor, as a heading.
  static func heading(_ type: EntityType) -> String {
    switch type {
    case .person: "People"
    case .organization: "Organisations"
    case .location: "Countries and places"
    case .miscellaneous: "Nationalities, events and works"
    }
  }

  /// The heading of a lane of the risk register.
  static func heading(_ lane: RiskLane) -> String {
    switch lane {
    case .threat: "Threats: what may come"
    case .act: "Acts: what happens or happened"
    case .easing: "Easing signals"
    case .background: "Background"
    }
  }

  /// What a lane of the risk register holds, in one line.
  static func explanation(_ lane: RiskLane) -> String {
    switch lane {
    case .threat: "Adverse events that somebody plans, threatens or thinks possible."
    case .act: "Adverse events that happened or go on, or that somebody alleges."
    case .easing: "Talks, truces, releases, aid, and adverse events that were averted."
    case .background: "History that the articles recall; never counted as news."
    }
  }

  /// The name of a category of risk (RISKS.md, the rules of the house).
  static func category(_ id: String) -> String {
    switch id {
    case "R1": "Interstate war"
    case "R2": "Build-up and arms transfer"
    case "R3": "Nuclear and CBRN"
    case "R4": "Terrorism and targeted violence"
    case "R5": "Internal conflict and unrest"
    case "R6": "Diplomatic rupture or realignment"
    case "R7": "Sanctions, treaty and legal breach"
    case "R8": "Economy, energy and supply"
    case "R9": "Cyber, espionage and information"
    case "R10": "Governance, repression and rights"
    case "R11": "Humanitarian, health and disaster"
    case "R12": "Infrastructure, transport and maritime"
    default: id
    }
  }

  /// What a kind of conflict is called.
  static func name(_ kind: Conflict.Kind) -> String {
    switch kind {
    case .polarity: "Stated and denied"
    case .number: "Figures differ"
    case .date: "Dates differ"
    case .place: "Places differ"
    case .hedging: "Differently sure"
    }
  }

  /// What a kind of change is called.
  static func name(_ kind: Edition.Change.Kind) -> String {
    switch kind {
    case .new: "new"
    case .firmedUp: "firmed up"
    case .softened: "softened"
    case .denied: "denied"
    case .corrected: "corrected"
    case .reportedAsPlanned: "reported as planned"
    case .overdue: "overdue"
    case .notSeenAgain: "not seen again"
    }
  }

  /// The name of a genre.
  static func name(_ genre: Article.Genre) -> String {
    genre == .liveBlog ? "live blog" : genre.rawValue
  }

  /// A count with its noun: `1 article`, `3 articles`.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) " + (number == 1 ? noun : plural ?? noun + "s")
  }
}
