/// A token as it would read without disguise, with the place in the input of each of its bytes.
///
/// The first and last byte repeat what stands before and after the token in the input, or are 0 at its ends.
struct CleanToken {
    private(set) var bytes: [UInt8] = []
    /// Where each byte begins in the input.
    private(set) var starts: [Int] = []
    /// Where each byte ends in the input; one byte may stand for several, and several for one.
    private(set) var ends: [Int] = []
    /// The positions in ``bytes`` that were defanged in the input, ascending.
    private(set) var defanged: [Int] = []

    /// Empties it, keeping its storage.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        defanged.removeAll(keepingCapacity: true)
    }

    /// Appends a byte that stands for `source`.
    mutating func append(_ byte: UInt8, for source: Range<Int>) {
        bytes.append(byte)
        starts.append(source.lowerBound)
        ends.append(source.upperBound)
    }

    /// Appends a separator that was written as a defanged one.
    mutating func append(refanged text: String, for source: Range<Int>) {
        for byte in text.utf8 {
            defanged.append(bytes.count)
            append(byte, for: source)
        }
    }

    /// The last byte that does not stand for what precedes the token; 0 when there is none.
    var last: UInt8 { bytes.count > 1 ? bytes[bytes.count - 1] : 0 }

    /// Whether the cleaned text ends with `word`, given in lower case.
    func ends(with word: String) -> Bool {
        bytes.count >= word.utf8.count
            && zip(bytes.suffix(word.utf8.count), word.utf8).allSatisfy { $0.lowercased == $1 }
    }

    /// The place in the input of a range of ``bytes``, which is not empty.
    func source(of range: Range<Int>) -> Range<Int> {
        starts[range.lowerBound]..<ends[range.upperBound - 1]
    }
}
