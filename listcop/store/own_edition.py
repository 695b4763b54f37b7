"""Who reads the facilitators' edition of a digest in place of the members': facilitators, else owners for them."""

from __future__ import annotations

import sqlalchemy as sa

from listcop.store.statements import one_of
from listcop.store.tables import memberships

READS = sa.or_(memberships.c.roles == "member", memberships.c.roles.like("member+%"))
HAS_ROLES = memberships.c.roles != sa.literal_column("'member'")  # said as the index of them says it

_helping = memberships.alias("helping")
_HAS_FACILITATOR = sa.exists().where(
    _helping.c.list_id == memberships.c.list_id,
    _helping.c.roles != sa.literal_column("'member'"),
    _helping.c.roles.like("%facilitator%"),
    _helping.c.state != sa.literal_column("'left'"),
)
# That edition comes with the weekly digest, and the short one of who gets each post. Who reads daily, monthly, or all
# lists together has letters of other days and numbers, which it does not replace.
_STANDS_IN = sa.and_(
    memberships.c.roles.like("%owner%"),
    one_of(memberships.c.cadence, "weekly", "each"),
    memberships.c.combined.is_(False),
    sa.not_(_HAS_FACILITATOR),
)
IS_FACILITATOR = memberships.c.roles.like("%facilitator%")
HAS_OWN_EDITION = sa.or_(IS_FACILITATOR, _STANDS_IN)
