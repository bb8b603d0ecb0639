/// The ASCII letters that stand for the accented Latin letters of names.
///
/// The compatibility decompositions of Unicode without their marks, and the letters that have none
/// (`ø`, `ł`, `ß`). `Training/gazetteer/build.py` folds the same way.
package enum LatinFolding {
  /// The ASCII spelling of the small letter `scalar`, or nil when it has none.
  package static func ascii(_ scalar: Unicode.Scalar) -> StaticString? {
    for (letters, ascii) in table where letters.unicodeScalars.contains(scalar) { return ascii }
    return nil
  }

  /// Whether the scalar is a combining mark over or under a letter.
  package static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  private static let table: [(letters: String, ascii: StaticString)] = [
    ("àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "a"),
    ("èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə", "e"),
    ("ìíîïĩīĭįıǐȉȋḭḯỉị", "i"),
    ("òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "o"),
    ("ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "u"),
    ("ýÿŷȳẏẙỳỵỷỹ", "y"),
    ("çćĉċčḉ", "c"),
    ("ðďđḋḍḏḑḓ", "d"),
    ("ĝğġģǧǵḡ", "g"),
    ("ĥħȟḣḥḧḩḫẖ", "h"),
    ("ķǩḱḳḵ", "k"),
    ("ĺļľłḷḹḻḽ", "l"),
    ("ñńņňŋǹṅṇṉṋ", "n"),
    ("ŕŗřȑȓṙṛṝṟ", "r"),
    ("śŝşšſșṡṣṥṧṩẛ", "s"),
    ("ţťțṫṭṯṱẗ", "t"),
    ("źżžẑẓẕ", "z"),
    ("æǣǽ", "ae"),
    ("œ", "oe"),
    ("ß", "ss"),
    ("þ", "th"),
    ("ḃḅḇ", "b"),
    ("ḟ", "f"),
    ("ĵǰ", "j"),
    ("ḿṁṃ", "m"),
    ("ṕṗ", "p"),
    ("ṽṿ", "v"),
    ("ŵẁẃẅẇẉẘ", "w"),
    ("ẋẍ", "x"),
    ("ĳ", "ij"),
    ("ǆǳ", "dz"),
    ("ǉ", "lj"),
    ("ǌ", "nj"),
  ]
}
