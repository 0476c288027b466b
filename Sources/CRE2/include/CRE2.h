#ifndef CRE2_H
#define CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled regular expression of the RE2 library.
typedef struct cre2_pattern cre2_pattern;

/// Compiles a pattern in RE2's syntax, UTF-8, that may use `max_memory` bytes.
///
/// Returns a pattern that the caller frees, also when the text is not valid (see cre2_is_valid); null when memory is out.
cre2_pattern *cre2_compile(const uint8_t *text, size_t length, int64_t max_memory);

/// Frees a pattern; null is allowed.
void cre2_free(cre2_pattern *pattern);

/// False when the text given to cre2_compile is not a regular expression or needs more memory than allowed.
bool cre2_is_valid(const cre2_pattern *pattern);

/// RE2's error text, zero-terminated and valid as long as the pattern.
const char *cre2_error(const cre2_pattern *pattern);

/// Number of capture groups, without the whole match.
size_t cre2_group_count(const cre2_pattern *pattern);

/// Number of instructions of the compiled pattern: a search takes at most about that many steps per byte.
size_t cre2_program_size(const cre2_pattern *pattern);

/// Looks for the first match at or after `start`, unanchored.
///
/// Fills `count` pairs of byte offsets (the whole match, then the groups), -1 for groups that took no part.
bool cre2_find(const cre2_pattern *pattern, const uint8_t *text, size_t length, size_t start, int64_t *offsets,
               size_t count);

#ifdef __cplusplus
}
#endif

#endif
