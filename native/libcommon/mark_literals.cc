// A template's program, in which literals say that they are the template's.
#include <memory>
#include <string>
#include <utility>

#include "jinja/runtime.h"
#include "libcommon/list_membership.h"
#include "libcommon/template_words.h"

namespace llama_openapi {
namespace {

using jinja::statement;
using jinja::statement_ptr;
using jinja::statements;

struct OwnLiteral : jinja::string_literal {
  using jinja::string_literal::string_literal;
  jinja::value execute_impl(jinja::context&) const override {
    return jinja::mk_val<jinja::value_string>(jinja::string(val, true));
  }
};

bool is_own(const jinja::value& value) {
  return !jinja::is_val<jinja::value_string>(value) || value->val_str.all_parts_are_input();
}

/// `text | replace(a, b)`, whose result the Jinja engine marks as it does the text, whatever is put in.
struct Insertion : jinja::expression {
  Insertion(statement_ptr&& inner, const statements& given) : whole(std::move(inner)), args(given) {}

  jinja::value execute_impl(jinja::context& ctx) const override {
    jinja::value result = whole->execute(ctx);
    bool own = true;
    for (const statement_ptr& arg : args) {
      const jinja::value value = arg->execute(ctx);
      own = own &&
            is_own(jinja::is_val<jinja::value_kwarg>(value) ? jinja::cast_val<jinja::value_kwarg>(value)->val : value);
    }
    if (own || !jinja::is_val<jinja::value_string>(result)) return result;
    return jinja::mk_val<jinja::value_string>(result->as_string().str());
  }

  statement_ptr whole;
  const statements& args;  ///< in `whole`
};

const jinja::identifier* as_identifier(const statement_ptr& node) {
  return dynamic_cast<const jinja::identifier*>(node.get());
}

bool inserts(const jinja::identifier* function) {
  return function != nullptr && (function->val == "replace" || function->val == "indent");
}

/// The arguments of what puts texts into a text; null: it is something else.
const statements* inserted(const statement& node) {
  if (const auto* filter = dynamic_cast<const jinja::filter_expression*>(&node)) {
    const auto* call = dynamic_cast<const jinja::call_expression*>(filter->filter.get());
    return call != nullptr && inserts(as_identifier(call->callee)) ? &call->args : nullptr;
  }
  if (const auto* call = dynamic_cast<const jinja::call_expression*>(&node)) {
    const auto* member = dynamic_cast<const jinja::member_expression*>(call->callee.get());
    return member != nullptr && inserts(as_identifier(member->property)) ? &call->args : nullptr;
  }
  return nullptr;
}

void mark(statement_ptr& node);
void mark(statements& nodes) {
  for (statement_ptr& node : nodes) mark(node);
}

template <class Node>
Node* as(statement& node) {
  return dynamic_cast<Node*>(&node);
}

/// Those of a filter or a test, which has to stay a call.
void mark_call(statement_ptr& node) {
  if (!node) return;
  if (auto* call = as<jinja::call_expression>(*node)) mark(call->args);
}

/// @return whether the node was one of these
bool mark_statement(statement& node) {
  if (auto* s = as<jinja::if_statement>(node)) return mark(s->test), mark(s->body), mark(s->alternate), true;
  if (auto* s = as<jinja::for_statement>(node)) return mark(s->iterable), mark(s->body), mark(s->default_block), true;
  if (auto* s = as<jinja::set_statement>(node)) return mark(s->val), mark(s->body), true;
  if (auto* s = as<jinja::macro_statement>(node)) return mark(s->args), mark(s->body), true;
  if (auto* s = as<jinja::filter_statement>(node)) return mark_call(s->filter), mark(s->body), true;
  if (auto* s = as<jinja::call_statement>(node)) {
    return mark_call(s->call), mark(s->caller_args), mark(s->body), true;
  }
  return false;
}

void mark_expression(statement& node) {
  if (auto* e = as<jinja::member_expression>(node)) {
    mark(e->object);
    if (e->computed) mark(e->property);
  } else if (auto* call = as<jinja::call_expression>(node)) {
    mark(call->callee);
    mark(call->args);
  } else if (auto* array = as<jinja::array_literal>(node)) {
    mark(array->val);
  } else if (auto* tuple = as<jinja::tuple_literal>(node)) {
    mark(tuple->val);
  } else if (auto* object = as<jinja::object_literal>(node)) {
    for (auto& [key, value] : object->val) mark(key), mark(value);
  } else if (auto* binary = as<jinja::binary_expression>(node)) {
    mark(binary->left);
    mark(binary->right);
  } else if (auto* filter = as<jinja::filter_expression>(node)) {
    mark(filter->operand);
    mark_call(filter->filter);
  } else if (auto* select = as<jinja::select_expression>(node)) {
    mark(select->lhs);
    mark(select->test);
  } else if (auto* test = as<jinja::test_expression>(node)) {
    mark(test->operand);
    mark_call(test->test);
  } else if (auto* unary = as<jinja::unary_expression>(node)) {
    mark(unary->argument);
  } else if (auto* slice = as<jinja::slice_expression>(node)) {
    mark(slice->start_expr);
    mark(slice->stop_expr);
    mark(slice->step_expr);
  } else if (auto* kwarg = as<jinja::keyword_argument_expression>(node)) {
    mark(kwarg->val);
  } else if (auto* spread = as<jinja::spread_expression>(node)) {
    mark(spread->argument);
  } else if (auto* ternary = as<jinja::ternary_expression>(node)) {
    mark(ternary->condition);
    mark(ternary->true_expr);
    mark(ternary->false_expr);
  }
}

/// Kinds of nodes that are not known here keep literals that are not marked: their control tokens become texts.
void mark(statement_ptr& node) {
  if (!node) return;
  if (const auto* literal = dynamic_cast<const jinja::string_literal*>(node.get())) {
    auto own = std::make_unique<OwnLiteral>(literal->val);
    own->pos = node->pos;
    node = std::move(own);
    return;
  }
  if (!mark_statement(*node)) mark_expression(*node);
  mend_membership(node);
  if (const statements* args = inserted(*node)) {
    const std::size_t position = node->pos;
    node = std::make_unique<Insertion>(std::move(node), *args);
    node->pos = position;
  }
}

}  // namespace

void mark_literals(jinja::program& program) { mark(program.body); }

}  // namespace llama_openapi
