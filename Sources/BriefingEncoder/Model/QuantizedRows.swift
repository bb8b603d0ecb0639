internal import CVectorKernels

/// Rows of 8-bit activations with a scale and a zero each.
final class QuantizedRows {
  let width: Int
  private let bytes: Buffer<UInt8>
  private let scales: Buffer<Float>
  private let zeros: Buffer<Int32>

  init(rows: Int, width: Int) {
    self.width = width
    bytes = Buffer(rows * width, of: 0)
    scales = Buffer(rows, of: 0)
    zeros = Buffer(rows, of: 0)
  }

  /// The bytes of the rows from `row` on.
  func bytes(from row: Int, width: Int) -> UnsafeMutablePointer<UInt8> {
    bytes.start + row * width
  }

  /// The rows from `row` on, each `width` values long.
  func rows(from row: Int, width: Int) -> quantized_rows {
    quantized_rows(
      bytes: bytes.start + row * width,
      scales: scales.start + row,
      zeros: zeros.start + row
    )
  }
}
