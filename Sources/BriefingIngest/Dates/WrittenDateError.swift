/// Why a text gives no date.
enum WrittenDateError: Error, Hashable {
  /// It is in no form that is read.
  case noDate
  /// `05/09/2023`: the fifth of September or the ninth of May.
  case ambiguous
  /// 30 February.
  case noSuchDay
  /// The weekday beside the date is not the one of that day.
  case weekdayDisagrees

  /// What is wrong, after "the date “…” ".
  var message: String {
    switch self {
    case .noDate: "is in no form that is read"
    case .ambiguous: "can be read as day and month or month and day"
    case .noSuchDay: "does not exist"
    case .weekdayDisagrees: "is not on that weekday"
    }
  }
}
