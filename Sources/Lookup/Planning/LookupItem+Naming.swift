package import Entities

extension LookupItem {
    /// Reads a text that names one entity by itself, as an argument or a member of a request does.
    ///
    /// Nil when the text is not of a kind that is asked for, or of none.
    ///
    /// - Parameters:
    ///   - text: The entity, defanged or not.
    ///   - kinds: The kinds it may be of, tried in this order; without any it must be unmistakable.
    package init?(named text: String, kinds: [EntityKind] = []) {
        let entity = kinds.isEmpty ? Entity(recognizing: text) : kinds.lazy.compactMap { Entity($0, text) }.first
        guard let entity else { return nil }
        self.init(entity)
    }
}
