/// The news agencies whose copy other outlets carry, under one name each.
enum NewsAgency {
  /// The name that the site prints, and the forms in credits and datelines.
  ///
  /// Forms in capitals match in capitals only, since "Ria" and "Sana" are also persons. Not among
  /// them are PA and AA: "(PA)" behind a town is Pennsylvania.
  private static let agencies: [(name: String, forms: [String])] = [
    ("Agence France-Presse", ["AFP", "Agence France-Presse", "Agence France Presse"]),
    ("Anadolu Agency", ["Anadolu Agency", "Anadolu"]),
    ("ANSA", ["ANSA"]),
    ("Asian News International", ["ANI", "Asian News International"]),
    ("Associated Press", ["AP", "Associated Press"]),
    ("Australian Associated Press", ["AAP", "Australian Associated Press"]),
    ("Bernama", ["Bernama"]),
    ("Bloomberg", ["Bloomberg", "Bloomberg News"]),
    ("Canadian Press", ["Canadian Press"]),
    ("CNN", ["CNN", "CNN Wire"]),
    ("Deutsche Presse-Agentur", ["DPA", "dpa", "Deutsche Presse-Agentur"]),
    ("Dow Jones Newswires", ["Dow Jones", "Dow Jones Newswires"]),
    ("EFE", ["EFE"]),
    ("Indo-Asian News Service", ["IANS", "Indo-Asian News Service"]),
    ("Interfax", ["Interfax"]),
    ("IRNA", ["IRNA"]),
    ("KCNA", ["KCNA", "Korean Central News Agency"]),
    ("Kyodo News", ["Kyodo", "Kyodo News"]),
    ("PA Media", ["Press Association", "PA Media"]),
    ("Press Trust of India", ["PTI", "Press Trust of India"]),
    ("Radio Free Europe/Radio Liberty", ["RFE/RL"]),
    ("Reuters", ["Reuters", "Thomson Reuters"]),
    ("RIA Novosti", ["RIA Novosti", "RIA"]),
    ("SANA", ["SANA"]),
    ("TASS", ["Tass", "Itar-Tass"]),
    ("United Press International", ["UPI", "United Press International"]),
    ("Voice of America", ["VOA", "Voice of America"]),
    ("Xinhua", ["Xinhua", "Xinhua News Agency"]),
    ("Yonhap", ["Yonhap", "Yonhap News Agency"]),
  ]

  /// The name of the agency that `text` means; nil for anything else.
  static func name(_ text: String) -> String? {
    let bare = text.lowercased().hasPrefix("the ") ? String(text.dropFirst(4)) : text
    return agencies.first { $0.forms.contains { matches(bare, $0) } }?.name
  }

  private static func matches(_ text: String, _ form: String) -> Bool {
    guard form.utf8.count == text.utf8.count else { return false }
    let isAcronym = form == form.uppercased() || form == form.lowercased()
    return isAcronym ? text == form : text.lowercased() == form.lowercased()
  }
}
