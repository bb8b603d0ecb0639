/// What the gazetteer knows by one name; a name can have several entries.
public struct GazetteerEntry: Hashable, Sendable {
  /// What kind of thing bears the name.
  public let kind: Kind
  /// The country it is in or of, as ISO 3166-1 alpha-2; nil where none is known or it has several.
  public let code: String?
  /// The name as it is usually written, without a leading `the`.
  public let name: String
  /// What the name is another name of (`United Nations` for `UN`), or the body that a seat stands
  /// for; the name itself where there is nothing else.
  public let canonicalName: String
  /// What the source says about the name.
  public let marks: Marks
  /// The inhabitants of a city, the rank of a personal name in its list (1 is the most frequent);
  /// nil where the source gives none.
  public let number: Int?
  /// The years in which a source lists the person in an office; facts of their time, never a reason
  /// to name a person whom a text does not name.
  public let years: ClosedRange<Int>?

  /// The kinds of entries.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A country or a part of one that news writes of as one (`Scotland`, `Gaza`).
    case country
    /// The adjective or noun of a country, state or region: `North Korean`, `Texans`.
    case demonym
    /// A city or town.
    case city
    /// A state or province, or its abbreviation.
    case state
    /// A continent, part of the world, sea, river, mountain or island.
    case region
    /// A building or place that stands for the body that sits there.
    case seat
    /// A body of a state, or between states.
    case body
    /// A political party.
    case party
    /// An armed group.
    case group
    /// A news agency, paper or broadcaster.
    case outlet
    /// A company.
    case company
    /// Any other organisation.
    case organization
    /// A religion, people or movement, as adjective or noun.
    case people
    /// A named event, treaty, award, disease or product.
    case event
    /// A person by the full name.
    case person
    /// A given name.
    case given
    /// A surname.
    case surname
    /// The name to show of a country code.
    case code
  }

  /// What a source says about a name.
  public struct Marks: OptionSet, Hashable, Sendable {
    /// The bits, one a mark.
    public let rawValue: UInt16
    /// Makes a set from its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// As often something else: a common word, a surname, another place.
    public static let weak = Marks(rawValue: 1 << 0)
    /// A city that is the seat of a government and can stand for it.
    public static let capital = Marks(rawValue: 1 << 1)
    /// An abbreviation, written in capitals.
    public static let acronym = Marks(rawValue: 1 << 2)
    /// A name that is no longer in use.
    public static let former = Marks(rawValue: 1 << 3)
    /// A part of the country.
    public static let part = Marks(rawValue: 1 << 4)
    /// The full name of a country: `Russian Federation`.
    public static let long = Marks(rawValue: 1 << 5)
    /// A demonym used as an adjective.
    public static let adjective = Marks(rawValue: 1 << 6)
    /// A demonym used as a noun.
    public static let noun = Marks(rawValue: 1 << 7)
    /// A noun in the plural.
    public static let plural = Marks(rawValue: 1 << 8)
    /// A given name of women.
    public static let female = Marks(rawValue: 1 << 9)
    /// A given name of men.
    public static let male = Marks(rawValue: 1 << 10)
  }

  /// Whether news writes the name for the government or body that sits there.
  public var standsForGovernment: Bool {
    marks.contains(.capital) || kind == .seat && canonicalName != name
  }
}
