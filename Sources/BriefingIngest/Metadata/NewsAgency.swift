/// The news agencies whose copy other outlets carry, under one name each.
enum NewsAgency {
  /// The name that the site prints, and the forms in credits and datelines, in small letters.
  private static let agencies: [(name: String, forms: [String])] = [
    ("Agence France-Presse", ["afp", "agence france-presse", "agence france presse"]),
    ("ANI", ["ani", "asian news international"]),
    ("Anadolu Agency", ["aa", "anadolu agency", "anadolu"]),
    ("ANSA", ["ansa"]),
    ("Antara", ["antara"]),
    ("Associated Press", ["ap", "associated press"]),
    ("Australian Associated Press", ["aap", "australian associated press"]),
    ("Bernama", ["bernama"]),
    ("Bloomberg", ["bloomberg", "bloomberg news"]),
    ("Canadian Press", ["canadian press"]),
    ("CNN", ["cnn", "cnn wire"]),
    ("Deutsche Presse-Agentur", ["dpa", "deutsche presse-agentur"]),
    ("Dow Jones Newswires", ["dow jones", "dow jones newswires"]),
    ("EFE", ["efe"]),
    ("IANS", ["ians", "indo-asian news service"]),
    ("Interfax", ["interfax"]),
    ("IRNA", ["irna"]),
    ("KCNA", ["kcna", "korean central news agency"]),
    ("Kyodo News", ["kyodo", "kyodo news"]),
    ("PA Media", ["pa", "press association", "pa media"]),
    ("Press Trust of India", ["pti", "press trust of india"]),
    ("Radio Free Europe/Radio Liberty", ["rfe/rl"]),
    ("Reuters", ["reuters", "thomson reuters"]),
    ("RIA Novosti", ["ria novosti", "ria"]),
    ("SANA", ["sana"]),
    ("TASS", ["tass", "itar-tass"]),
    ("United Press International", ["upi", "united press international"]),
    ("Voice of America", ["voa", "voice of america"]),
    ("Xinhua", ["xinhua", "xinhua news agency"]),
    ("Yonhap", ["yonhap", "yonhap news agency"]),
  ]

  /// The name of the agency that `text` means; nil for anything else.
  static func name(_ text: String) -> String? {
    var form = text.lowercased()
    if form.hasPrefix("the ") { form.removeFirst(4) }
    return agencies.first { $0.forms.contains(form) }?.name
  }
}
