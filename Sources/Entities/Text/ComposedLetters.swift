/// Joins a letter and the marks that follow it into the one scalar that stands for both, as domain labels require.
///
/// The standard library has no public normalisation, but compares characters by canonical equivalence; a table of the
/// composed letters keyed by `Character` is therefore enough for the alphabets that have them.
enum ComposedLetters {
    private static let table: [Character: Unicode.Scalar] = {
        let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4FF, 0x1E00...0x1FFF]
        var table: [Character: Unicode.Scalar] = [:]
        for scalar in blocks.joined().compactMap(Unicode.Scalar.init) where table[Character(scalar)] == nil {
            table[Character(scalar)] = scalar
        }
        return table
    }()

    /// The composed form of `character`, or the character itself when it has none or is composed already.
    static func composed(_ character: Character) -> String {
        guard character.unicodeScalars.count > 1, let scalar = table[character] else { return String(character) }
        return String(Character(scalar))
    }
}
