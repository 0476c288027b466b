/// Gathers texts into a ``StringColumn``; equal texts share an entry as long as enough of them are equal.
struct StringColumnBuilder {
    private var index = StringIndex()
    /// Takes over from `index` when sharing has stopped.
    private var pool = StringPool()
    private var codes: [UInt32] = []
    private var isSharing = true

    var count: Int { codes.count }

    mutating func append(_ text: String) {
        if isSharing {
            share(index.insert(text))
        } else {
            codes.append(UInt32(truncatingIfNeeded: pool.append(text)))
        }
    }

    mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        if isSharing {
            share(index.insert(bytes, range))
        } else {
            codes.append(UInt32(truncatingIfNeeded: pool.append(bytes[range])))
        }
    }

    func build() -> StringColumn {
        let texts = isSharing ? index.pool : pool
        return StringColumn(pool: texts, codes: texts.count == codes.count ? nil : codes)
    }

    private mutating func share(_ entry: Int) {
        codes.append(UInt32(truncatingIfNeeded: entry))
        // Mostly different texts: looking for equal ones costs more than it gives.
        if (codes.count == 4096 && index.count > 3840) || (codes.count == 65_536 && index.count > 49_152) {
            isSharing = false
            pool = index.pool
            index = StringIndex()
        }
    }
}
