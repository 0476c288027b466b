/// Finds the entities in a text of any form: prose, tables, JSON, logs, HTML, defanged or not.
///
/// The time is proportional to the length of the text, whatever it holds.
public struct EntityRecognizer: Sendable {
    /// The kinds that are reported.
    public let kinds: Set<EntityKind>
    /// Whether entities inside other entities are reported too.
    public let nested: Bool

    /// Makes a recogniser.
    ///
    /// - Parameters:
    ///   - kinds: What to report. An entity of a kind that is not asked for does not hide the ones inside it.
    ///   - nested: Whether to report an entity that is part of another one as well: the host of a URL, the domain of
    ///     an e-mail address, the address of a range.
    public init(kinds: Set<EntityKind> = EntityKind.inText, nested: Bool = false) {
        self.kinds = kinds
        self.nested = nested
    }

    /// Finds the entities in `text`; ranges are offsets into its UTF-8 form.
    public func recognize(_ text: String) -> Recognition {
        recognize(text.utf8Span.span)
    }

    /// Finds the entities in UTF-8 bytes; bytes that are not valid UTF-8 separate words.
    public func recognize(_ bytes: [UInt8]) -> Recognition {
        recognize(bytes.span)
    }

    /// Finds the entities in UTF-8 bytes; bytes that are not valid UTF-8 separate words.
    public func recognize(_ bytes: Span<UInt8>) -> Recognition {
        var scan = TextScan(kinds: kinds, nested: nested)
        let recognition = scan.recognize(bytes)
        return kinds.isSubset(of: EntityKind.inText) ? recognition : addingRequested(to: recognition, bytes)
    }

    private func addingRequested(to recognition: Recognition, _ bytes: Span<UInt8>) -> Recognition {
        var scan = RequestedScan(kinds: kinds, taken: nested ? [] : recognition.entities.map(\.range))
        scan.scan(bytes)
        let entities = (recognition.entities + scan.entities).sorted { left, right in
            left.range.lowerBound == right.range.lowerBound
                ? left.range.upperBound > right.range.upperBound : left.range.lowerBound < right.range.lowerBound
        }
        return Recognition(entities: entities, dropped: recognition.dropped)
    }
}
