internal import CZlib

/// Expands files that are compressed with gzip (RFC 1952), several members in one file included.
enum GzipFile {
  /// The bytes that are expanded at once.
  private static let chunk = 65_536
  /// A short file may expand to this many bytes whatever its ratio: a line of one letter is none of
  /// the traps that the ratio is for.
  private static let freeBytes = 1_000_000
  /// zlib's largest window, with its flag for the gzip header.
  private static let windowBits: Int32 = 15 + 16

  /// Whether `bytes` begin as gzip files do.
  static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// What `bytes` stand for.
  ///
  /// - Throws: ``SkipReason/tooLarge(limit:)`` over `limit` bytes,
  ///   ``SkipReason/expandsTooFar(limit:)`` over `ratio` times the compressed size, and
  ///   ``SkipReason/damagedCompression``.
  static func expanded(_ bytes: [UInt8], limit: Int, ratio: Int) throws(SkipReason) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, windowBits, ZLIB_VERSION, size) == Z_OK else {
      throw .damagedCompression
    }
    defer { unsafe inflateEnd(&stream) }
    let (mostBytes, overflows) = bytes.count.multipliedReportingOverflow(by: ratio)
    let byRatio = max(freeBytes, overflows ? Int.max : mostBytes)
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: chunk)
    var position = 0
    while true {
      let step = unsafe inflate(&stream, bytes, &position, into: &buffer)
      result += buffer[..<step.count]
      guard result.count <= byRatio else { throw .expandsTooFar(limit: ratio) }
      guard result.count <= limit else { throw .tooLarge(limit: limit) }
      switch step.status {
      case Z_OK: if step.count == 0, position >= bytes.count { throw .damagedCompression }
      case Z_STREAM_END:
        // Another member, or padding that is left alone.
        guard bytes[position...].starts(with: [0x1F, 0x8B]) else { return result }
        guard unsafe inflateReset(&stream) == Z_OK else { throw .damagedCompression }
      default: throw .damagedCompression
      }
    }
  }

  /// One call of zlib: how much it gave, and what it says.
  private static func inflate(
    _ stream: inout z_stream,
    _ bytes: [UInt8],
    _ position: inout Int,
    into buffer: inout [UInt8]
  ) -> (status: Int32, count: Int) {
    let available = min(bytes.count - position, Int(Int32.max))
    let start = position
    let (status, left, room) = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { output in
        // zlib reads through this pointer and never writes.
        unsafe stream.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress.map { unsafe $0 + start }
        )
        stream.avail_in = UInt32(available)
        unsafe stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
        return (status, Int(stream.avail_in), Int(stream.avail_out))
      }
    }
    position += available - left
    return (status, buffer.count - room)
  }
}
