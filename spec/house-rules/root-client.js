const keyword = "x-root-client";

/**
 * Requires exactly one tag whose operations are methods of the client itself. The client has a property for each other tag.
 */
export function rootClient() {
  return {
    Root(root, ctx) {
      const tags = ctx.location.child(["tags"]);
      const marked = (root.tags ?? []).flatMap((tag, index) => (tag[keyword] === undefined ? [] : [{ tag, index }]));
      if (marked.length === 0) {
        ctx.report({ message: `Mark one tag with ${keyword}: true; received none.`, location: tags.key() });
      }
      for (const [place, { tag, index }] of marked.entries()) {
        const location = tags.child([index, keyword]);
        if (tag[keyword] !== true) {
          const received = JSON.stringify(tag[keyword]);
          ctx.report({ message: `Write ${keyword}: true, or remove it; received ${received}.`, location });
        } else if (place > 0) {
          const { name } = marked[0].tag;
          ctx.report({ message: `Remove ${keyword}: ${name} has it, and there is one root client.`, location });
        }
      }
    },
  };
}
