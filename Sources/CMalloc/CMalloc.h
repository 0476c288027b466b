/// What the GNU C library's allocator offers beyond the C standard; empty elsewhere.
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
