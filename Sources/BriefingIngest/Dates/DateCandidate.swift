/// A date that one rung of the ladder offers.
struct DateCandidate {
  let rung: Rung
  /// The text that states it.
  let stated: String
  /// The line of the file, from 1; nil where it stands in no line.
  let line: Int?
  /// The date, or why the text gives none.
  let reading: Result<WrittenDate, WrittenDateError>

  /// Reads `stated` as a date.
  init(rung: Rung, stated: String, line: Int? = nil) {
    self.rung = rung
    self.stated = stated
    self.line = line
    reading = Result { () throws(WrittenDateError) in try WrittenDateParser.date(stated) }
  }

  /// A date that is already read.
  init(rung: Rung, date: WrittenDate, line: Int? = nil) {
    self.rung = rung
    self.stated = date.value
    self.line = line
    reading = .success(date)
  }

  /// The rungs of the ladder, the most trusted first; the words are the method that the site shows.
  enum Rung: String, CaseIterable {
    case sidecar = "sidecar file"
    case frontMatter = "front matter"
    case inputField = "input field"
    case feedEntry = "feed entry"
    case mailHeader = "mail header"
    case linkedData = "JSON-LD"
    case metaTag = "meta tag"
    case microdata = "microdata"
    case timeElement = "time element"
    case address = "page address"
    case pageLine = "date beside the headline"
    case header = "header line"
    case fileName = "file name"
    case dateline = "dateline"
    case documentInformation = "document information (last resort)"
    case modificationTime = "file modification time (last resort)"
  }
}
