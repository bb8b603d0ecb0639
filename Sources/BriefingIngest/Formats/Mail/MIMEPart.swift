/// A mail, or one part of it (RFC 2045 and 2046).
struct MIMEPart {
  /// Parts in parts; mails with attached mails have five or six.
  private static let mostLevels = 10
  /// More parts are left out: an archived page has a few hundred images and style sheets.
  private static let mostParts = 5_000

  let headers: MIMEHeaders
  let type: MIMEField
  /// The bytes as they travel; empty for a part of parts.
  private let body: ArraySlice<UInt8>
  let children: [MIMEPart]

  /// Reads a mail.
  init(_ bytes: [UInt8]) {
    var left = Self.mostParts
    self.init(bytes[...], level: 0, left: &left, standardType: "text/plain")
  }

  private init(
    _ bytes: ArraySlice<UInt8>,
    level: Int,
    left: inout Int,
    standardType: String
  ) {
    let (headers, body) = MIMEHeaders.split(bytes)
    self.headers = headers
    let type = MIMEField(headers["content-type"] ?? standardType)
    self.type = type
    if type.value.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty,
      level < Self.mostLevels
    {
      self.body = []
      // RFC 2046, 5.1.5: the parts of a digest are mails.
      let standard = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
      var children: [MIMEPart] = []
      for part in MIMEPart.parts(of: body, boundary: boundary, most: left) {
        left -= 1
        children.append(MIMEPart(part, level: level + 1, left: &left, standardType: standard))
      }
      self.children = children
    } else if type.value == "message/rfc822", level < Self.mostLevels, left > 0 {
      self.body = []
      left -= 1
      let bytes = TransferEncoding.decoded(
        body,
        encoding: headers.token("content-transfer-encoding")
      )
      children = [
        MIMEPart(bytes[...], level: level + 1, left: &left, standardType: "text/plain")
      ]
    } else {
      self.body = body
      children = []
    }
  }

  /// The content of a part without parts.
  var content: [UInt8] {
    TransferEncoding.decoded(body, encoding: headers.token("content-transfer-encoding"))
  }

  /// Whether the part is a file that is sent along and no text of the mail.
  var isAttachment: Bool {
    headers["content-disposition"].map { MIMEField($0).value == "attachment" } ?? false
  }

  /// This part and all in it, in order.
  var all: [MIMEPart] { [self] + children.flatMap(\.all) }

  /// What stands between the lines `--boundary`.
  private static func parts(
    of body: ArraySlice<UInt8>,
    boundary: String,
    most: Int
  ) -> [ArraySlice<UInt8>] {
    let mark = Array(("--" + boundary).utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var rest = body
    while !rest.isEmpty, parts.count < most {
      let (line, next) = MIMELine.first(of: rest)
      if line.starts(with: mark) {
        let tail = line.dropFirst(mark.count)
        let isLast = tail.starts(with: Array("--".utf8))
        if isLast || tail.allSatisfy({ $0 <= 0x20 }) {
          if let start { parts.append(withoutLineEnd(body[start..<line.startIndex])) }
          start = next.startIndex
          if isLast { return parts }
        }
      }
      rest = next
    }
    // A mail that is cut off ends without its last line.
    if let start, parts.count < most { parts.append(body[start...]) }
    return parts
  }

  /// The line end before a boundary belongs to the boundary.
  private static func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return bytes
  }
}

extension MIMEHeaders {
  /// The value of the field `name` in small letters, parameters left out.
  func token(_ name: String) -> String? { self[name].map { MIMEField($0).value } }
}
