internal import CMessageDigest

/// The file of weights: a header, a table of named sections, and the sections.
///
/// All numbers are little endian.
///
/// | offset | length | what |
/// | --- | --- | --- |
/// | 0 | 8 | `BRIEFENC` |
/// | 8 | 4 | version of the format, ``version`` |
/// | 12 | 4 | number of sections |
/// | 16 | 8 | length of the file |
/// | 24 | 8 | zeros |
/// | 32 | 32 | SHA-256 of all that follows |
/// | 64 | 64 each | sections by name: name (48 bytes, zeros after it), offset (8), length (8) |
///
/// Sections start at multiples of 64 bytes: `config` (JSON), `vocabulary` (one piece a line),
/// `foldings`, and the tensors, `NAME.weights` and what belongs to it. Matrices of 8-bit weights
/// are inputs x outputs with a scale, a sum and a bias for each output; small matrices and tables
/// are in 32-bit floating point.
struct EncoderFile: Sendable {
  /// The version that this program reads.
  static let version = 1

  private static let magic = Array("BRIEFENC".utf8)
  private static let headerLength = 64
  private static let entryLength = 64
  private static let nameLength = 48

  let path: String
  private let file: MappedFile
  private let sections: [String: Range<Int>]

  /// Maps and checks the file at `path`.
  init(path: String) throws(EncoderError) {
    let file = try MappedFile(path: path)
    let bytes = file.bytes
    guard bytes.count >= Self.headerLength, bytes.prefix(8).elementsEqual(Self.magic) else {
      throw .damaged(path: path, reason: "no file of weights")
    }
    let found = Int(bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self).littleEndian)
    guard found == Self.version else {
      throw .version(path: path, found: found, expected: Self.version)
    }
    let length = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self).littleEndian
    guard length == UInt64(bytes.count) else {
      throw .damaged(path: path, reason: "\(bytes.count) bytes of \(length)")
    }
    guard Self.digest(of: bytes[Self.headerLength...]).elementsEqual(bytes[32..<64]) else {
      throw .damaged(path: path, reason: "its checksum")
    }
    let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self).littleEndian)
    guard count <= (bytes.count - Self.headerLength) / Self.entryLength else {
      throw .damaged(path: path, reason: "its table")
    }
    var sections: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = Self.headerLength + index * Self.entryLength
      let name = bytes[entry..<(entry + Self.nameLength)].prefix { $0 != 0 }
      let field = entry + Self.nameLength
      let offset = bytes.loadUnaligned(fromByteOffset: field, as: UInt64.self).littleEndian
      let length = bytes.loadUnaligned(fromByteOffset: field + 8, as: UInt64.self).littleEndian
      guard offset <= bytes.count, length <= UInt64(bytes.count) - offset, offset % 64 == 0 else {
        throw .damaged(path: path, reason: "the place of section \(index + 1)")
      }
      sections[String(decoding: name, as: UTF8.self)] = Int(offset)..<Int(offset + length)
    }
    self.path = path
    self.file = file
    self.sections = sections
  }

  /// The bytes of a section; they live as long as the file.
  func section(_ name: String) throws(EncoderError) -> UnsafeRawBufferPointer {
    guard let range = sections[name] else {
      throw .damaged(path: path, reason: "no section “\(name)”")
    }
    return UnsafeRawBufferPointer(rebasing: file.bytes[range])
  }

  /// The section as `count` values; they live as long as the file.
  func values<Value>(
    _ name: String,
    _ count: Int,
    as type: Value.Type = Value.self
  ) throws(EncoderError) -> UnsafePointer<Value> {
    let bytes = try section(name)
    guard bytes.count == count * MemoryLayout<Value>.stride, count > 0,
      let start = bytes.baseAddress
    else { throw .damaged(path: path, reason: "the length of section “\(name)”") }
    return start.assumingMemoryBound(to: type)
  }

  private static func digest(of bytes: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    var context = SHA2_CTX()
    SHA256Init(&context)
    let part = UnsafeRawBufferPointer(rebasing: bytes)
    SHA256Update(&context, part.baseAddress?.assumingMemoryBound(to: UInt8.self), part.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest
  }
}
