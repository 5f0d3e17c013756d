#include "libcommon/list_membership.h"

#include <memory>
#include <utility>

namespace llama_openapi {
namespace {

using jinja::value;

/// A value that is there already.
struct Given : jinja::expression {
  explicit Given(value known) : known(std::move(known)) {}
  value execute_impl(jinja::context&) const override { return known; }

  value known;
};

struct Membership : jinja::binary_expression {
  using jinja::binary_expression::binary_expression;

  value execute_impl(jinja::context& ctx) const override {
    const value item = left->execute(ctx);
    const value list = right->execute(ctx);
    if (jinja::is_val<jinja::value_array>(item) && jinja::is_val<jinja::value_array>(list)) {
      jinja::func_args args(ctx);
      args.push_back(item);
      args.push_back(list);
      const bool in = jinja::global_builtins().at("test_is_in")(args)->as_bool();
      return jinja::mk_val<jinja::value_bool>(in == (op.value == "in"));
    }
    jinja::binary_expression other(op, std::make_unique<Given>(item), std::make_unique<Given>(list));
    other.pos = pos;
    return other.execute(ctx);
  }
};

}  // namespace

void mend_membership(jinja::statement_ptr& node) {
  auto* binary = dynamic_cast<jinja::binary_expression*>(node.get());
  if (binary == nullptr || (binary->op.value != "in" && binary->op.value != "not in")) return;
  auto mended = std::make_unique<Membership>(binary->op, std::move(binary->left), std::move(binary->right));
  mended->pos = binary->pos;
  node = std::move(mended);
}

}  // namespace llama_openapi
