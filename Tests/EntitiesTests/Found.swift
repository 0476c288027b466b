import Entities

/// What a recogniser finds in `text`, one line for each entity: its kind, its value, and its text where that differs.
func found(_ text: String, kinds: Set<EntityKind> = EntityKind.inText, nested: Bool = false) -> [String] {
    EntityRecognizer(kinds: kinds, nested: nested).recognize(text).entities.map { found in
        let line = "\(found.entity.kind.rawValue) \(found.entity.value)"
        return found.text == found.entity.value ? line : "\(line) <- \(found.text)"
    }
}

/// What a recogniser drops in `text`, one line for each candidate: its kind, its text, the reason.
func dropped(_ text: String) -> [String] {
    EntityRecognizer().recognize(text).dropped.map { "\($0.kind.rawValue) \($0.text) \($0.reason.rawValue)" }
}
